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
import ir.saman.duty.Force;
import ir.saman.duty.card.Parties;
import ir.saman.kit.text.Texts;
import ir.saman.kit.web.Link;
import ir.saman.kit.web.NotFound;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Why an actor may see a duty, and what they may do with it: asked of {@link Authority}, which alone decides. */
@Component
final class Access {

    private final Duties duties;
    private final Authority authority;
    private final Parties parties;

    Access(Duties duties, Authority authority, Parties parties) {
        this.duties = duties;
        this.authority = authority;
        this.parties = parties;
    }

    /** What decides which steps a duty has open. */
    record Standing(Head head, List<Step> chain, List<Part> parts, boolean referred, Optional<Long> relief) {

        boolean asksToDecide(long organ) {
            return head.state() == DutyState.SUBMITTED
                    && chain.stream().anyMatch(step -> step.asked() && step.organId() == organ);
        }

        boolean forbids() {
            return head.force() == Force.MUST_NOT && head.state() != DutyState.ENDED;
        }

        boolean asksForAPart(long organ) {
            return parts.stream()
                    .anyMatch(each -> each.organId() == organ && each.done().isEmpty());
        }
    }

    /** @throws NotFound for no duty, or one the actor may not see; the latter with an entry in the security log */
    void require(Actor actor, DutyId duty) {
        parties.requireSight(actor, duty);
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
        if (reasons.isEmpty()) {
            reasons.add(text("duty.page.why.STAMPED", actor.organ().name()));
        }
        return reasons;
    }

    /** What the actor may do now, each leading to where it is done. */
    List<Link> steps(Actor actor, DutyId duty, Standing now) {
        Target borne = duties.target(duty).orElseThrow();
        Target here = Target.of(actor.organ());
        Target concerned = duties.target(duty, actor).orElseThrow();
        long own = actor.organ().id().value();
        boolean open = now.head().state().answerable()
                && parties.bears(actor, now.head().person());
        String path = "/desk/duties/" + duty.value() + "/";
        String relief = "/desk/relief/" + now.relief().orElse(0L);
        return Stream.of(
                        new Offer(open, Act.ANSWER_DUTY, borne, "answer", path + "answer"),
                        new Offer(now.asksToDecide(own), Act.DECIDE_ANSWER, here, "decide", path + "decide"),
                        new Offer(now.relief().isPresent(), Act.GRANT_RELIEF, here, "grant", relief),
                        new Offer(now.asksForAPart(own), Act.COOPERATE, here, "cooperation", path + "cooperation"),
                        new Offer(open, Act.ASK_RELIEF, borne, "relief", path + "relief"),
                        new Offer(now.forbids(), Act.REPORT_BREACH, borne, "breach", "/desk/breaches/" + duty.value()),
                        new Offer(
                                true,
                                Act.REFER_DUTY,
                                concerned,
                                now.referred() ? "reply" : "referral",
                                path + "referral"))
                .filter(offer -> offer.open()
                        && authority.decide(actor, offer.act(), offer.target()).allowed())
                .map(offer -> Link.to(words(offer, now.head().force()), offer.path()))
                .toList();
    }

    private static String words(Offer offer, Force force) {
        String own = "duty.page.do." + offer.words() + "." + force;
        return text(Texts.has(own) ? own : "duty.page.do." + offer.words());
    }

    private record Offer(boolean open, Act act, Target target, String words, String path) {}

    private static List<Grant> grants(Decision decision) {
        return switch (decision) {
            case Decision.Allowed allowed -> allowed.by();
            case Decision.Refused refused -> List.of();
        };
    }
}
