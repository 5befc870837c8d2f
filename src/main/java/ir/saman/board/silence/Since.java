package ir.saman.board.silence;

import ir.saman.kit.calendar.Quarter;
import ir.saman.kit.calendar.Tehran;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * The bounds of silence as of a day.
 *
 * @param signedIn nobody has signed in since this moment
 * @param answered no answer was sent since this moment, when the last quarter began
 */
record Since(LocalDate today, OffsetDateTime signedIn, OffsetDateTime answered) {

    static final int DAYS = 90;

    static Since of(LocalDate today) {
        return new Since(
                today,
                begins(today.minusDays(DAYS)),
                begins(Quarter.of(today).previous().first()));
    }

    /** When a day begins in Tehran. */
    static OffsetDateTime begins(LocalDate day) {
        return day.atStartOfDay(Tehran.ZONE).toOffsetDateTime();
    }
}
