package ir.saman.duty.list;

import ir.saman.directory.Reach;
import ir.saman.kit.web.Form;
import java.time.LocalDate;

/** Which duties, in which order: within reach, narrowed, the last deadline first or last. */
record Wanted(Reach reach, ListFilter filter, LocalDate today, boolean latest) {

    /** As the address says. */
    static Wanted of(Form form, Reach reach, ListFilter filter, LocalDate today) {
        return new Wanted(reach, filter, today, form.value("sort").equals("latest"));
    }

    /** The day whose standing is shown. */
    LocalDate day() {
        return filter.asOf().orElse(today);
    }
}
