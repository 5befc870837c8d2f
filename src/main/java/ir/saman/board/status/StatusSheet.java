package ir.saman.board.status;

import static ir.saman.kit.text.Texts.text;

import ir.saman.board.Published;
import ir.saman.duty.Standing;
import ir.saman.kit.web.Export;
import ir.saman.kit.web.Sheet;

/** The public page as a file: the rows and columns that are published, no others. */
final class StatusSheet {

    private StatusSheet() {}

    static Export csv(StatusView view) {
        Sheet<StatusLine> sheet = Sheet.<StatusLine>of(text("board.status.title"))
                .column(text("board.status.kind"), StatusLine::kind)
                .column(text("board.status.name"), line -> line.link().text())
                .column(text("board.status.share"), line -> share(view, line));
        if (view.shown().contains(Published.LAID)) {
            sheet = sheet.column(text("board.laid"), line -> line.tally().laid());
        }
        if (view.shown().contains(Published.OVERDUE)) {
            sheet = sheet.column(Standing.OVERDUE.label(), line -> line.tally().of(Standing.OVERDUE));
        }
        return sheet.column(text("board.column.moment"), line -> view.moment())
                .csv(view.lines().iterator());
    }

    /** The country's share has a switch of its own; the other lines are there for theirs. */
    private static String share(StatusView view, StatusLine line) {
        boolean hidden = line.equals(view.total()) && !view.shown().contains(Published.COUNTRY);
        return hidden ? "" : line.tally().shareWords();
    }
}
