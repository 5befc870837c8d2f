package ir.saman.circular.life;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.web.Option;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An ask, and how its duties stand.
 *
 * @param ceased whether only an earlier version asked it
 * @param open not answered yet, those from before Saman too
 * @param submitted answered, and waiting for an acceptor
 * @param met accepted, in time or late
 * @param ahead how many of those not done are of periods that have not begun
 * @param firstDue the first deadline of those not done; absent where none has one
 * @param lastDue the last one
 */
record AskLine(
        long id,
        String anchor,
        String label,
        String action,
        boolean ceased,
        long open,
        long submitted,
        long returned,
        long met,
        long ahead,
        Optional<LocalDate> firstDue,
        Optional<LocalDate> lastDue) {

    String title() {
        return text("circular.issue.fate", ceased ? text("circular.issue.ceased", label) : label, action);
    }

    /** How many are still to be answered or decided. */
    long undone() {
        return open + submitted + returned;
    }

    /** From when to when they are due, in words; empty where nothing is. */
    String due() {
        String first = firstDue.map(AskLine::words).orElse("");
        String last = lastDue.map(AskLine::words).orElse("");
        return first.equals(last) ? first : text("circular.extend.between", first, last);
    }

    /** How many are not done, and by when they are due. */
    String standing() {
        return due().isEmpty()
                ? text("circular.extend.undone.undated", undone())
                : text("circular.extend.undone", undone(), due());
    }

    /** The ask and how it stands. */
    String words() {
        return text("circular.extend.ask", title(), standing());
    }

    /** To be chosen among others. */
    Option option() {
        return new Option(Long.toString(id), words());
    }

    static String words(LocalDate day) {
        return PersianDate.of(day).format();
    }
}
