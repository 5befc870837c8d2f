package ir.saman.directory.deputy;

import ir.saman.kit.calendar.PersianDate;
import java.time.LocalDate;

/** A deputy of the reader's seat; both days are counted. */
record DeputyLine(long id, String deputy, LocalDate validFrom, LocalDate validTo, String reason) {

    String from() {
        return PersianDate.of(validFrom).format();
    }

    String to() {
        return PersianDate.of(validTo).format();
    }

    boolean overOn(LocalDate today) {
        return validTo.isBefore(today);
    }
}
