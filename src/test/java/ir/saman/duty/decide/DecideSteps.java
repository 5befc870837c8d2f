package ir.saman.duty.decide;

import ir.saman.directory.Actor;
import ir.saman.duty.DutyId;
import org.springframework.stereotype.Component;

/** Decides as a supervisor would. */
@Component
public class DecideSteps {

    private final Deciding deciding;

    DecideSteps(Deciding deciding) {
        this.deciding = deciding;
    }

    /** Accepts the last version; the outcome's name. */
    public String accept(Actor actor, DutyId duty) {
        return decide(actor, duty, 0, Verdict.ACCEPTED).getClass().getSimpleName();
    }

    /** Returns the last version with a reason; the outcome's name. */
    public String giveBack(Actor actor, DutyId duty) {
        return decide(actor, duty, 0, Verdict.RETURNED).getClass().getSimpleName();
    }

    Decided decide(Actor actor, DutyId duty, long version, Verdict verdict) {
        return deciding.decide(
                actor,
                duty,
                new Decision(
                        version,
                        verdict,
                        "ارقام با سند نمی‌خواند",
                        actor.account().value()));
    }
}
