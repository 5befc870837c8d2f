package ir.saman.duty.list;

import ir.saman.directory.Reach;
import java.time.LocalDate;

/** Which duties, in which order: within reach, narrowed, the last deadline first or last. */
record Wanted(Reach reach, ListFilter filter, LocalDate today, boolean latest) {

    /** The day whose standing is shown. */
    LocalDate day() {
        return filter.asOf().orElse(today);
    }
}
