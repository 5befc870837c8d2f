package ir.saman.circular.review;

import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.calendar.Tehran;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What was said to a clause.
 *
 * @param anchor of the clause; empty for the whole text
 * @param answer how it was dealt with; empty while it is open
 */
record Comment(long id, String anchor, String words, Instant saidAt, String saidBy, String answer, boolean open) {

    String said() {
        return PersianDate.of(LocalDate.ofInstant(saidAt, Tehran.ZONE)).format();
    }
}
