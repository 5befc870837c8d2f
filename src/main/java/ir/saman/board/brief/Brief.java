package ir.saman.board.brief;

import static ir.saman.kit.text.Texts.text;

import ir.saman.board.Scope;
import ir.saman.kit.web.Figure;
import java.util.List;

/**
 * A place on one page.
 *
 * @param moment as of when it is, in words
 * @param laid how many duties there are
 * @param measures its main figures
 * @param clauses those with the most overdue duties, the most first
 * @param lagging the rows of its board that met the least in time, the least first
 * @param leading those that met the most, the most first
 */
record Brief(
        Scope scope,
        String moment,
        long laid,
        List<Measure> measures,
        List<Line> clauses,
        List<Line> lagging,
        List<Line> leading,
        Ahead ahead,
        Waits waits) {

    Brief {
        measures = List.copyOf(measures);
        clauses = List.copyOf(clauses);
        lagging = List.copyOf(lagging);
        leading = List.copyOf(leading);
    }

    String title() {
        return text("board.brief.of", scope.name());
    }

    List<Figure> figures() {
        return measures.stream().map(Measure::figure).toList();
    }

    /** What a row of its board is, in words. */
    String row() {
        return scope.cuts().getFirst().label();
    }
}
