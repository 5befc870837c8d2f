package ir.saman.kit.web;

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

    /** Whether it is shown to {@code viewer}; asked for desk entries only, a portal entry is shown to everyone. */
    boolean seenBy(Viewer viewer);

    /** An entry of the portal's menu. */
    static MenuEntry portal(String key, String path, int order) {
        return new PlainMenuEntry(key, path, order, Face.PORTAL, viewer -> true);
    }

    /** An entry of the desk's menu, for everyone who is signed in. */
    static MenuEntry desk(String key, String path, int order) {
        return desk(key, path, order, viewer -> true);
    }

    /** An entry of the desk's menu, for those who pass {@code seenBy}. */
    static MenuEntry desk(String key, String path, int order, Predicate<Viewer> seenBy) {
        return new PlainMenuEntry(key, path, order, Face.DESK, seenBy);
    }
}
