package ir.saman.duty.card;

import ir.saman.duty.DutyId;
import ir.saman.duty.DutyState;
import ir.saman.duty.Source;

/**
 * Another duty which the same evidence meets: of the same bearer, for the same kind of evidence and period, still open or
 * already answered by the same answer.
 *
 * @param duty the other duty
 * @param source what laid it
 */
public record AlsoMet(DutyId duty, Source source, String action, DutyState state) {

    /** Where it is read. */
    public String link() {
        return "/desk/duties/" + duty.value();
    }
}
