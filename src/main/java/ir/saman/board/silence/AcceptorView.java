package ir.saman.board.silence;

import static ir.saman.kit.text.Texts.text;

import ir.saman.board.Rows;
import ir.saman.duty.Standing;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.text.Digits;
import ir.saman.kit.web.Chip;
import ir.saman.kit.web.Figure;
import ir.saman.kit.web.Slice;
import ir.saman.kit.web.Tone;
import java.time.LocalDate;
import java.util.List;

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

    /** How many answers wait for them all, and how many of these longer than allowed, each leading to its rows. */
    List<Figure> figures() {
        Rows late = rows().with("waiting-before", PersianDate.of(lateBefore).format());
        return List.of(
                figure(Standing.WAITING.chip(), "board.acceptors.note.waiting", total.waiting(), rows()),
                figure(new Chip(lateColumn(), Tone.LATE), "board.acceptors.note.late", total.late(), late));
    }

    private static Figure figure(Chip chip, String note, long n, Rows rows) {
        return new Figure(chip, Digits.grouped(n), text(note), n == 0 ? "" : rows.href(Standing.WAITING));
    }

    static String medianColumn() {
        return text("board.acceptors.median", Since.DAYS);
    }

    static String lateColumn() {
        return text("board.acceptors.late", Patience.ALLOWED);
    }
}
