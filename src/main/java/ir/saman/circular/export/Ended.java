package ir.saman.circular.export;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.calendar.PersianDate;
import java.time.LocalDate;

/**
 * That a circular is not in force any more.
 *
 * @param state SUPERSEDED or WITHDRAWN
 * @param note why, for everyone
 */
record Ended(String state, LocalDate on, String note) {

    /** Since when, and why. */
    String words() {
        return text(
                "circular.state.since",
                text("circular.state." + state),
                PersianDate.of(on).format(),
                note);
    }
}
