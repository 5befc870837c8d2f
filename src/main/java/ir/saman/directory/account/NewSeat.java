package ir.saman.directory.account;

import ir.saman.directory.OrganId;
import ir.saman.directory.Role;
import java.time.LocalDate;
import java.util.Optional;

/** A seat to give: a role in an organ, from a day on until before another. */
record NewSeat(OrganId organ, Role role, LocalDate from, Optional<LocalDate> to) {
    NewSeat {
        if (to.filter(from::isAfter).isPresent()) {
            throw new IllegalArgumentException("a seat ends before it begins");
        }
    }
}
