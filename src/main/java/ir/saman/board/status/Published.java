package ir.saman.board.status;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.web.Form;
import ir.saman.kit.web.Option;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A figure that may be shown to the public. What is not published is not written into the page at all. */
enum Published {
    /** The country's share met in time. */
    COUNTRY(true),
    /** The same by circular, and by clause. */
    CIRCULARS(true),
    /** The same by province, with the map. */
    PROVINCES(true),
    /** How many duties were laid, wherever a share stands. */
    LAID(true),
    /** How many of them are overdue. */
    OVERDUE(false);

    /** The form's field. */
    static final String FIELD = "show";

    private final boolean atFirst;

    Published(boolean atFirst) {
        this.atFirst = atFirst;
    }

    String label() {
        return text("board.status.figure." + name());
    }

    /** What is shown until an administrator decides. */
    static Set<Published> first() {
        return Stream.of(values()).filter(each -> each.atFirst).collect(set());
    }

    /** Those of these names; an error where one is nobody's name. */
    static Set<Published> read(Form form) {
        List<String> chosen = form.values(FIELD);
        if (!names(List.of(values())).containsAll(chosen)) {
            form.error(FIELD, text("kit.form.choice", text("board.status.show")));
        }
        return named(chosen);
    }

    static Set<Published> named(Collection<String> names) {
        return Stream.of(values()).filter(each -> names.contains(each.name())).collect(set());
    }

    static List<String> names(Collection<Published> figures) {
        return figures.stream().map(Enum::name).toList();
    }

    static List<Option> options() {
        return Stream.of(values())
                .map(each -> new Option(each.name(), each.label()))
                .toList();
    }

    private static Collector<Published, ?, Set<Published>> set() {
        return Collectors.toCollection(() -> EnumSet.noneOf(Published.class));
    }
}
