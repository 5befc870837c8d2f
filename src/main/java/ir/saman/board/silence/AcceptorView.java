package ir.saman.board.silence;

import static ir.saman.kit.text.Texts.text;

import ir.saman.board.Rows;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.web.Slice;
import java.time.LocalDate;

/**
 * Who keeps others waiting, as one reader sees it.
 *
 * @param lateBefore what came before this day waits longer than allowed
 */
record AcceptorView(
        Wanted wanted, String moment, LocalDate lateBefore, AcceptorTotal total, Slice<AcceptorLine> slice) {

    String title() {
        return text("board.acceptors.title", wanted.scope().title());
    }

    Rows rows() {
        return Rows.of(wanted.scope(), wanted.scope().sources());
    }

    String lateNote() {
        return text(
                "board.acceptors.late.note",
                Patience.ALLOWED,
                PersianDate.of(lateBefore).format());
    }

    /** So many working days an answer may wait. */
    static int allowed() {
        return Patience.ALLOWED;
    }

    static String medianColumn() {
        return text("board.acceptors.median", Since.DAYS);
    }

    static String lateColumn() {
        return text("board.acceptors.late", Patience.ALLOWED);
    }
}
