package ir.saman.duty.decide;

import ir.saman.directory.OrganId;
import ir.saman.duty.DutyId;
import ir.saman.duty.DutyState;
import ir.saman.duty.Source;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A duty that waits for an acceptor, at which step of its chain.
 *
 * @param before whether it was due before its source was tracked
 */
record Waiting(
        DutyId duty, Source source, String action, OrganId bearer, int step, Optional<LocalDate> due, boolean before) {

    /** What was due before Saman stays apart from what is overdue, also when it comes back. */
    DutyState returned() {
        return before ? DutyState.BEFORE : DutyState.RETURNED;
    }

    /** Late but done differs from never done: what was done by the last day is met, whenever it was recorded. */
    DutyState metBy(LocalDate occurredOn) {
        return due.map(day -> occurredOn.isAfter(day) ? DutyState.MET_LATE : DutyState.MET)
                .orElse(DutyState.MET);
    }
}
