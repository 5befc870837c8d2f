package ir.saman.board;

import static ir.saman.kit.text.Texts.text;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A figure of the boards that may be shown to the public. What is not published is not written into a public page at all. */
public enum Published {
    /** The country's share met in time. */
    COUNTRY(true),
    /** The same by circular, and by clause. */
    CIRCULARS(true),
    /** The same by province, with the map. */
    PROVINCES(true),
    /** How many duties were laid, wherever a share stands. */
    LAID(true),
    /** How many of them are overdue, likewise. */
    OVERDUE(false);

    private final boolean atFirst;

    Published(boolean atFirst) {
        this.atFirst = atFirst;
    }

    /** What it is, in words. */
    public String label() {
        return text("board.status.figure." + name());
    }

    /** What is shown until an administrator decides. */
    public static Set<Published> first() {
        return Stream.of(values()).filter(each -> each.atFirst).collect(set());
    }

    /** Those of these names; what is nobody's name is passed over. */
    public static Set<Published> named(Collection<String> names) {
        return Stream.of(values()).filter(each -> names.contains(each.name())).collect(set());
    }

    /** Their names. */
    public static List<String> names(Collection<Published> figures) {
        return figures.stream().map(Enum::name).toList();
    }

    private static Collector<Published, ?, Set<Published>> set() {
        return Collectors.toCollection(() -> EnumSet.noneOf(Published.class));
    }
}
