package ir.saman.circular.layer;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CircularName;
import ir.saman.circular.layer.SpanSql.Aligned;
import ir.saman.kit.web.Link;
import java.util.List;
import java.util.Map;

/**
 * The letter's own words for everyone: a sheet of the original with the clauses that begin in it, or the same sheet as
 * corrected.
 *
 * @param lines of the sheet, in the layer asked for
 */
record PublicPage(Head head, Original original, Sheet sheet, boolean corrected, List<Line> lines) {

    /** Words of the letter, and the clauses whose words begin with them. */
    record Line(String text, List<Begins> clauses) {}

    /** A clause; {@code confirmed} by a human, else only proposed. */
    record Begins(String anchor, Link link, boolean confirmed) {

        static Begins of(CircularName name, ClauseLine clause, Aligned aligned) {
            return new Begins(
                    clause.anchor(), Link.to(clause.title(), name.path(clause.anchor())), aligned.confirmed());
        }
    }

    static List<Line> lines(List<Piece> pieces, Map<Integer, List<Begins>> begins) {
        return pieces.stream()
                .map(piece -> new Line(piece.text().strip(), begins.getOrDefault(piece.number(), List.of())))
                .toList();
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
        return text("circular.text.sheet.place", sheet.sheet(), original.sheets());
    }

    boolean hasNext() {
        return sheet.sheet() < original.sheets();
    }
}
