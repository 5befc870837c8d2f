package ir.saman.duty.decide;

import ir.saman.directory.OrganId;
import ir.saman.duty.DutyId;
import ir.saman.duty.DutyState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What became of a decision on an answer. */
sealed interface Decided {

    /** Decided: what each duty of this answer became. */
    record Done(Verdict verdict, List<Fate> fates) implements Decided {}

    /** Somebody of the same organ had decided before, on the version of that number. */
    record Already(Verdict verdict, String by, Instant at, String reason, int number) implements Decided {}

    /** The version read is not the last one any more. */
    record NewerVersion(int number, Instant at) implements Decided {}

    /** A return needs a reason the bearer can work with. */
    record ReasonTooShort() implements Decided {}

    /** Nobody decides on an answer of his own, whichever seat he takes. */
    record OwnAnswer() implements Decided {}

    /** Nothing of this answer waits for this organ. */
    record NothingWaits() implements Decided {}

    /** A duty after the decision; {@code next} is the acceptor asked now. */
    record Fate(DutyId duty, DutyState state, Optional<OrganId> next) {}
}
