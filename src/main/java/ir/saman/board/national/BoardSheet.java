package ir.saman.board.national;

import static ir.saman.kit.text.Texts.text;

import ir.saman.board.Tally;
import ir.saman.duty.Standing;
import ir.saman.kit.web.Sheet;
import java.util.Iterator;

/** The table of a board as a file; a board without one gives its clauses. */
final class BoardSheet {

    private BoardSheet() {}

    static Sheet<Line> of(BoardView view) {
        String first = view.hasTable() ? view.filter().cut().label() : text("board.column.clause");
        Sheet<Line> sheet = Sheet.<Line>of(text("board.file", view.scope().title()))
                .column(first, Line::name)
                .column(text("board.column.share"), line -> line.tally().shareWords())
                .column(text("board.laid"), line -> line.tally().laid());
        for (Standing part : Tally.PARTS) {
            sheet = sheet.column(part.label(), line -> line.tally().of(part));
        }
        return sheet.column(text("board.column.moment"), line -> view.moment());
    }

    static Iterator<Line> lines(BoardView view) {
        return (view.hasTable() ? view.lines() : view.clauses()).iterator();
    }
}
