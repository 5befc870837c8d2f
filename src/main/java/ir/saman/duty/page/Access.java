package ir.saman.duty.page;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Authority;
import ir.saman.directory.Decision;
import ir.saman.directory.Grant;
import ir.saman.directory.Target;
import ir.saman.duty.Duties;
import ir.saman.duty.DutyId;
import ir.saman.duty.DutyState;
import ir.saman.kit.web.Link;
import ir.saman.kit.web.NotFound;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Why an actor may see a duty, and what they may do with it: asked of {@link Authority}, which alone decides. */
@Component
final class Access {

    private final Duties duties;
    private final Authority authority;

    Access(Duties duties, Authority authority) {
        this.duties = duties;
        this.authority = authority;
    }

    /** What decides which steps a duty has open. */
    record Standing(Head head, List<Step> chain, List<Part> parts, boolean referred) {}

    /** @throws NotFound for no duty, or one the actor may not see; the latter with an entry in the security log */
    void require(Actor actor, DutyId duty) {
        String object = "duty " + duty.value();
        Target borne = duties.target(duty).orElseThrow(() -> new NotFound(object));
        if (!authority.decide(actor, Act.SEE_DUTY, borne).allowed()) {
            authority.require(actor, Act.SEE_DUTY, duties.target(duty, actor).orElseThrow(), object);
        }
    }

    /** The grants by which the actor sees the duty, in words. */
    List<String> reasons(Actor actor, DutyId duty) {
        Target borne = duties.target(duty).orElseThrow();
        Target concerned = duties.target(duty, actor).orElseThrow();
        List<String> reasons = new ArrayList<>();
        for (Grant grant : grants(authority.decide(actor, Act.SEE_DUTY, borne))) {
            reasons.add(text(
                    "duty.page.why." + grant,
                    actor.role().label(),
                    actor.organ().name()));
        }
        if (!concerned.organ().id().equals(borne.organ().id())) {
            reasons.add(text("duty.page.why.CONCERNED", actor.organ().name()));
        }
        return reasons;
    }

    /** What the actor may do now, each leading to where it is done. */
    List<Link> steps(Actor actor, DutyId duty, Standing now) {
        Target borne = duties.target(duty).orElseThrow();
        long own = actor.organ().id().value();
        String path = "/desk/duties/" + duty.value();
        boolean open = now.head().state().answerable();
        boolean asked = now.head().state() == DutyState.SUBMITTED
                && now.chain().stream().anyMatch(step -> step.asked() && step.organId() == own);
        boolean part = now.parts().stream()
                .anyMatch(each -> each.organId() == own && each.done().isEmpty());
        Target here = Target.of(actor.organ());
        List<Link> steps = new ArrayList<>();
        Stream.of(
                        new Offer(open, Act.ANSWER_DUTY, borne, "answer"),
                        new Offer(asked, Act.DECIDE_ANSWER, here, "decide"),
                        new Offer(part, Act.COOPERATE, here, "cooperation"),
                        new Offer(open, Act.ASK_RELIEF, borne, "relief"),
                        new Offer(
                                true, Act.REFER_DUTY, duties.target(duty, actor).orElseThrow(), "referral"))
                .filter(offer -> offer.open()
                        && authority.decide(actor, offer.act(), offer.target()).allowed())
                .forEach(offer -> steps.add(Link.to(
                        text("duty.page.do."
                                + (now.referred() && offer.page().equals("referral") ? "reply" : offer.page())),
                        path + "/" + offer.page())));
        return steps;
    }

    private record Offer(boolean open, Act act, Target target, String page) {}

    private static List<Grant> grants(Decision decision) {
        return switch (decision) {
            case Decision.Allowed allowed -> allowed.by();
            case Decision.Refused refused -> List.of();
        };
    }
}
