package ir.saman.circular.reminder;

import ir.saman.kit.calendar.PersianDate;
import java.time.LocalDate;

/**
 * An organ that is late with a circular.
 *
 * @param late how many of its duties are overdue
 * @param since the day the oldest of them was due
 */
record Late(long organ, String name, int late, LocalDate since) {

    String day() {
        return PersianDate.of(since).format();
    }
}
