package ir.saman.duty.page;

import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.web.Link;
import ir.saman.kit.web.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A submitted version of the answer.
 *
 * @param figures each figure's words and its value
 * @param links addresses the bearer gave; shown, never followed by Saman
 */
record Version(
        long id,
        int number,
        String text,
        List<Option> figures,
        List<String> links,
        LocalDate occurredOn,
        Instant submittedAt,
        String by,
        List<Link> files) {

    String occurred() {
        return PersianDate.of(occurredOn).format();
    }

    String submitted() {
        return Tehran.moment(submittedAt);
    }
}
