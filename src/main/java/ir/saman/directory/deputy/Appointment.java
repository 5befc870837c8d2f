package ir.saman.directory.deputy;

import ir.saman.directory.AccountId;
import java.time.LocalDate;

/** A deputy to appoint, from one day to another, both counted. */
record Appointment(AccountId deputy, LocalDate from, LocalDate to, String reason) {
    Appointment {
        if (to.isBefore(from) || reason.isBlank()) {
            throw new IllegalArgumentException("an appointment needs its days and a reason");
        }
    }
}
