package ir.saman.board.trend;

import static ir.saman.kit.text.Texts.text;

import ir.saman.duty.Standing;
import ir.saman.kit.web.Sheet;

/** The two tables of the page as files. */
final class TrendSheets {

    private TrendSheets() {}

    static Sheet<Stood> days(TrendView view) {
        Sheet<Stood> sheet = Sheet.<Stood>of(view.title())
                .column(text("board.trend.quarter"), Stood::name)
                .column(text("board.trend.day"), Stood::day)
                .column(text("board.column.share"), day -> day.tally().shareWords())
                .column(text("board.laid"), day -> day.tally().laid());
        for (Standing part : TrendView.parts()) {
            sheet = sheet.column(part.label(), day -> day.tally().of(part));
        }
        return sheet.column(text("board.trend.change"), Stood::change);
    }

    static Sheet<Peer> peers(TrendView view) {
        return Sheet.<Peer>of(text("board.peers.file", view.scope().title()))
                .column(text("board.peers.rank.column"), peer -> peer.rank() == 0 ? "" : peer.rank())
                .column(text("board.peers.place"), Peer::name)
                .column(text("board.column.share"), peer -> peer.tally().shareWords())
                .column(text("board.laid"), peer -> peer.tally().laid())
                .column(Standing.OVERDUE.label(), peer -> peer.tally().of(Standing.OVERDUE))
                .column(text("board.column.moment"), peer -> view.moment());
    }
}
