package ir.saman.duty.decide;

import ir.saman.directory.Actor;
import ir.saman.duty.DutyId;
import ir.saman.duty.card.Answers;
import java.util.List;
import org.springframework.stereotype.Component;

/** Decides as a supervisor would. */
@Component
public class DecideSteps {

    private final Deciding deciding;
    private final Answers answers;

    DecideSteps(Deciding deciding, Answers answers) {
        this.deciding = deciding;
        this.answers = answers;
    }

    /** Accepts the last version; the outcome's name. */
    public String accept(Actor actor, DutyId duty) {
        return decide(actor, duty, last(duty), Verdict.ACCEPTED).getClass().getSimpleName();
    }

    /** Returns the last version with a reason; the outcome's name. */
    public String giveBack(Actor actor, DutyId duty) {
        return decide(actor, duty, last(duty), Verdict.RETURNED).getClass().getSimpleName();
    }

    /** The version an acceptor reads. */
    long last(DutyId duty) {
        return answers.evidenceOf(duty).map(answers::submitted).orElse(List.of()).stream()
                .findFirst()
                .map(Answers.Answer::version)
                .orElse(0L);
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
