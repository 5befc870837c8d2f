package ir.saman.board.national;

import static ir.saman.kit.text.Texts.text;

import ir.saman.board.Tally;
import ir.saman.duty.Standing;
import ir.saman.kit.web.Sheet;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** The tables of a board as files, each with its sum last. */
final class BoardSheet {

    private BoardSheet() {}

    /** The table by rows. */
    static Sheet<Line> rows(BoardView view) {
        return counted(
                Sheet.<Line>of(text("board.file", view.scope().title()))
                        .column(view.filter().cut().label(), Line::name),
                view);
    }

    /** The table by what asks. */
    static Sheet<Line> clauses(BoardView view) {
        return counted(
                Sheet.<Line>of(text("board.file.clauses", view.scope().title()))
                        .column(text("board.column.clause"), Line::name)
                        .column(text("board.column.action"), Line::note),
                view);
    }

    private static Sheet<Line> counted(Sheet<Line> named, BoardView view) {
        Sheet<Line> sheet = named.column(
                        text("board.column.share"), line -> line.tally().shareWords())
                .column(text("board.laid"), line -> line.tally().laid());
        for (Standing part : Tally.PARTS) {
            sheet = sheet.column(part.label(), line -> line.tally().of(part));
        }
        return sheet.column(text("board.column.moment"), line -> view.moment());
    }

    static Iterator<Line> summed(List<Line> lines, BoardView view) {
        return Stream.concat(lines.stream(), Stream.of(view.total())).iterator();
    }
}
