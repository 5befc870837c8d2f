package ir.saman.directory;

import gg.jte.Content;
import java.util.Optional;

/**
 * Turned arrow: a section of an organ's page that a module above adds by a bean, such as "its duties". Sections stand in
 * the order of {@code @Order}.
 */
public interface OrganSection {

    /** The title above the section, in words. */
    String title();

    /**
     * What stands in it, for whoever looks; empty if there is nothing this actor may see. The content escapes what it
     * writes: draw it by a template of one's own ({@code out -> engine.render(…)}), never from user text by hand.
     */
    Optional<Content> content(Organ organ, Actor actor);
}
