package ir.saman.duty.page;

import static ir.saman.kit.text.Texts.text;

import ir.saman.duty.DutyId;
import ir.saman.duty.DutyState;
import ir.saman.duty.Force;
import ir.saman.duty.Standing;
import ir.saman.duty.card.Answers.Answer;
import ir.saman.duty.card.Answers.Kind;
import ir.saman.duty.card.Background;
import ir.saman.duty.card.Due;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.web.Chip;
import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Link;
import ir.saman.kit.web.Moment;
import ir.saman.kit.web.Tone;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One duty as a reader sees it.
 *
 * @param reasons why this reader may see it
 * @param steps what this reader may do with it
 */
record DutyView(
        Form form,
        LocalDate today,
        Head head,
        Background why,
        Kind kind,
        List<Step> chain,
        List<Part> parts,
        List<Answer> versions,
        List<Moment> moments,
        List<String> reasons,
        List<Link> steps) {

    List<Link> trail() {
        return List.of(
                Link.to(text("duty.inbox.menu"), "/desk"),
                Link.to(text("duty.list.title"), "/desk/duties"),
                Link.here(head.title()));
    }

    Chip standing() {
        return Standing.of(head.state(), due().on(), today).chip(head.force());
    }

    Due due() {
        return new Due(Optional.ofNullable(head.dueOn()));
    }

    /** Returned, where the state itself does not say so: what was due before Saman. */
    Optional<Chip> returned() {
        return head.state() == DutyState.BEFORE && head.decidedVersion() != null
                ? Optional.of(new Chip(text("duty.state.RETURNED"), Tone.SOON))
                : Optional.empty();
    }

    DutyId id() {
        return new DutyId(head.id());
    }

    /** The version the duty was closed on, else the newest. */
    Optional<Answer> answer() {
        return versions.stream()
                .filter(each -> head.decidedVersion() == null || each.version() == head.decidedVersion())
                .findFirst();
    }

    /** All other versions, the last first. */
    List<Answer> others() {
        long shown = answer().map(Answer::version).orElse(0L);
        return versions.stream().filter(each -> each.version() != shown).toList();
    }

    /** What a folded version is called: a newer one than this duty's was sent for another duty. */
    String name(Answer other) {
        boolean newer =
                answer().filter(shown -> shown.version() < other.version()).isPresent();
        String key = newer ? "duty.page.version.newer" : "duty.page.version";
        return text(key, other.number(), submitted(other));
    }

    static String submitted(Answer version) {
        return version.submittedAt().map(Tehran::moment).orElse("");
    }

    /** How far off the deadline is, where that still matters. */
    Optional<Chip> left() {
        return switch (head.state()) {
            case OPEN, RETURNED -> Optional.of(due().chip(today, head.force()));
            case BEFORE, SUBMITTED, MET, MET_LATE, EXEMPT, ENDED -> Optional.empty();
        };
    }

    /** By when, with the derivation; what is forbidden has nothing to be derived. */
    String deadline() {
        String derivation = why.deadline().derivation();
        return head.force() == Force.MUST_NOT ? derivation : text("duty.page.deadline", derivation);
    }

    Field asOf() {
        return Field.of(form, "asOf", text("duty.page.as-of")).hint(text("duty.page.as-of.hint"));
    }

    static Chip chip(Step step) {
        if (step.passedOver().isPresent()) {
            return new Chip(text("duty.page.step.passed." + step.passedOver().get()), Tone.PLAIN);
        }
        if (step.asked()) {
            return new Chip(text("duty.page.step.asked"), Tone.CALM);
        }
        return step.decision()
                .map(decision -> new Chip(
                        text("duty.page.step.decided", text("duty.page.event." + decision), step.number()),
                        decision.equals("ACCEPTED") ? Tone.MET : Tone.SOON))
                .orElseGet(() -> new Chip(text("duty.page.step.ahead"), Tone.PLAIN));
    }

    static Chip chip(Part part) {
        return part.done().isEmpty()
                ? new Chip(text("duty.page.part.open"), Tone.CALM)
                : new Chip(text("duty.page.part.done"), Tone.MET);
    }

    String href(String page) {
        return "/desk/duties/" + head.id() + "/" + page;
    }
}
