package ir.saman.kit.web;

import java.util.List;
import java.util.function.Predicate;

/** Turned arrow: one entry of a face's menu. A module adds itself by a bean. */
public interface MenuEntry {

    /** The message key of its text. */
    String key();

    /** Where it leads. */
    String path();

    /** Its place: smaller stands first. */
    int order();

    /** The menu it stands in. */
    Face face();

    /** What else stands below it, though its address begins otherwise. */
    default List<String> covers() {
        return List.of();
    }

    /** Whether it is shown to {@code viewer}; asked for desk entries only, a portal entry is shown to everyone. */
    boolean seenBy(Viewer viewer);

    /** An entry of the portal's menu. */
    static MenuEntry portal(String key, String path, int order) {
        return new PlainMenuEntry(key, path, order, Face.PORTAL, viewer -> true, List.of());
    }

    /** An entry of the desk's menu, for everyone who is signed in. */
    static MenuEntry desk(String key, String path, int order) {
        return desk(key, path, order, viewer -> true);
    }

    /** An entry of the desk's menu, for those who pass {@code seenBy}. */
    static MenuEntry desk(String key, String path, int order, Predicate<Viewer> seenBy) {
        return desk(key, path, order, seenBy, List.of());
    }

    /** An entry of the desk's menu that also stands for the pages under {@code covers}. */
    static MenuEntry desk(String key, String path, int order, Predicate<Viewer> seenBy, List<String> covers) {
        return new PlainMenuEntry(key, path, order, Face.DESK, seenBy, covers);
    }
}
