package ir.saman.circular.layer;

import static ir.saman.kit.text.Texts.text;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import ir.saman.circular.CircularName;
import ir.saman.circular.layer.PublicSql.Shown;
import ir.saman.circular.layer.PublicSql.Start;
import ir.saman.kit.web.Link;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The letter's own words for everyone: a sheet of the original with the clauses that begin in it, or the same sheet as
 * corrected.
 *
 * @param lines of the sheet, in the layer asked for
 */
record PublicPage(Head head, Shown sheet, boolean corrected, List<Line> lines) {

    /** Words of the letter, and the clauses whose words begin with them. */
    record Line(String text, List<Begins> clauses) {

        boolean isBlank() {
            return text.isEmpty() && clauses.isEmpty();
        }
    }

    /** A clause; {@code confirmed} by a human, else only proposed. */
    record Begins(String anchor, Link link, boolean confirmed) {

        static Begins of(CircularName name, Start start) {
            return new Begins(
                    start.anchor(),
                    Link.to(ClauseLine.title(start.label(), start.heading()), name.path(start.anchor())),
                    start.confirmed());
        }
    }

    /** The sheet's words, parted where a clause begins. */
    static List<Line> lines(CircularName name, Shown sheet, List<Start> starts) {
        NavigableMap<Integer, List<Begins>> begins = starts.stream()
                .collect(groupingBy(
                        each -> Math.clamp(
                                each.place() - sheet.start(), 0, sheet.body().length()),
                        TreeMap::new,
                        mapping(each -> Begins.of(name, each), toList())));
        begins.putIfAbsent(0, List.of());
        return begins.entrySet().stream()
                .map(each -> new Line(words(sheet.body(), begins, each.getKey()), each.getValue()))
                .filter(each -> !each.isBlank())
                .toList();
    }

    private static String words(String body, NavigableMap<Integer, ?> begins, int from) {
        int to = Optional.ofNullable(begins.higherKey(from)).orElse(body.length());
        return body.substring(from, to).strip();
    }

    String title() {
        return text("circular.text.of", head.name().shortly());
    }

    List<Link> trail() {
        return List.of(
                Link.to(text("circular.library.title"), "/circulars"),
                Link.to(head.name().shortly(), head.name().path()),
                Link.here(text("circular.text.words-of")));
    }

    String path(int number, boolean inCorrected) {
        return "/circular-texts/" + head.id() + "?sheet=" + number + (inCorrected ? "&layer=corrected" : "");
    }

    String place() {
        return text("circular.text.sheet.place", sheet.sheet(), sheet.sheets());
    }

    boolean hasNext() {
        return sheet.sheet() < sheet.sheets();
    }
}
