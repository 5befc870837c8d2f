package ir.saman.board.silence;

import static ir.saman.kit.text.Texts.text;

import ir.saman.board.Rows;
import ir.saman.duty.Standing;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.text.Digits;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An organ that has answers waiting for it.
 *
 * @param waiting how many wait now
 * @param since the day the oldest of them came
 * @param late how many of them wait longer than allowed
 * @param decided how many it decided in the last days
 * @param median days it took over half of those
 */
record AcceptorLine(
        long organ, String name, long waiting, LocalDate since, long late, long decided, Optional<BigDecimal> median) {

    /** Its place in the list. */
    List<String> key() {
        return List.of(Long.toString(waiting), Long.toString(organ));
    }

    String path() {
        return "/desk/organs/" + organ;
    }

    String sinceWords() {
        return PersianDate.of(since).format();
    }

    String medianWords() {
        return median.map(days ->
                        text("board.acceptors.days", Digits.grouped(days.setScale(1, RoundingMode.HALF_UP)), decided))
                .orElse(text("board.acceptors.undecided"));
    }

    /** The list of the duties that wait for it. */
    String href(Rows rows) {
        return of(rows).href(Standing.WAITING);
    }

    /** The list of those that came before a day, or empty. */
    String late(Rows rows, LocalDate day) {
        return late == 0
                ? ""
                : of(rows).with("waiting-before", PersianDate.of(day).format()).href(Standing.WAITING);
    }

    private Rows of(Rows rows) {
        return rows.with("waiting-for", Long.toString(organ));
    }
}
