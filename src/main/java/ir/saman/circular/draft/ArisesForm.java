package ir.saman.circular.draft;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CircularText.Ask;
import ir.saman.circular.CircularText.PostKind;
import ir.saman.duty.Arises;
import ir.saman.duty.Arises.Kind;
import ir.saman.duty.BearerRule;
import ir.saman.duty.DeadlineRule;
import ir.saman.duty.DeadlineRule.Trigger;
import ir.saman.duty.DeadlineRule.Within;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Option;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * When something is asked, as fields of a form: at once, or each time an event is reported, and by whom. What holders of posts bear
 * arises with the appointment of each.
 */
@Component
class ArisesForm {

    static final String ARISES = "arises";
    static final String LABEL = "arisesLabel";
    static final String REPORTER = "reporter";
    static final List<Option> CHOICES = Typed.ours("arises", "NOW", "EVENT");

    private static final String EVENT = "EVENT";

    private final RuleForm rules;

    ArisesForm(RuleForm rules) {
        this.rules = rules;
    }

    RuleFields reporter(Form form, List<PostKind> own) {
        return rules.fields(form, REPORTER, text("circular.draft.reporter"), own);
    }

    void fill(Form form, Ask ask) {
        boolean event = ask.arises().map(Arises::kind).equals(Optional.of(Kind.EVENT));
        form.with(ARISES, event ? EVENT : "NOW")
                .with(LABEL, ask.arises().map(Arises::label).orElse(""));
        ask.reportedBy().ifPresent(rule -> rules.fill(form, REPORTER, rule));
    }

    /** What must happen first; an error where bearer, deadline and event do not go together. */
    Optional<Arises> read(Form form, BearerRule bearers, DeadlineRule deadline, String key, Optional<Arises> before) {
        boolean counted = deadline instanceof Within within && within.after() instanceof Trigger.Occurrence;
        boolean event = counted
                || (form.has(ARISES) && Typed.oneOf(form, ARISES, CHOICES).equals(EVENT));
        boolean persons = !bearers.holdersOf().isEmpty();
        if (event && persons) {
            form.error(ARISES, text("circular.draft.arises.persons"));
        }
        if (event && recurs(deadline)) {
            form.error(ARISES, text("circular.draft.arises.recurs"));
        }
        if (event) {
            return Optional.of(new Arises(Kind.EVENT, key(before, Kind.EVENT).orElse(key), label(form, counted)));
        }
        String label = Typed.line(form, LABEL);
        return Optional.of(new Arises(
                        Kind.APPOINTMENT,
                        key(before, Kind.APPOINTMENT).orElse(""),
                        label.isEmpty() ? text("circular.draft.arises.appointment") : label))
                .filter(each -> persons);
    }

    /** Who may report the event beside the issuer, if it is one. */
    Optional<BearerRule> reporter(Form form, Optional<Arises> arises, List<PostKind> own) {
        return arises.filter(each -> each.kind() == Kind.EVENT).flatMap(each -> rules.readIfAny(form, REPORTER, own));
    }

    /** The name of the event; one a deadline is counted from has been named there already. */
    private static String label(Form form, boolean counted) {
        return counted && !form.has(LABEL) ? Typed.needed(form, "event") : Typed.needed(form, LABEL);
    }

    private static Optional<String> key(Optional<Arises> before, Kind kind) {
        return before.filter(each -> each.kind() == kind).map(Arises::key);
    }

    private static boolean recurs(DeadlineRule deadline) {
        return switch (deadline) {
            case DeadlineRule.EveryPeriod _, DeadlineRule.EveryYears _ -> true;
            case DeadlineRule.ByDate _, Within _, DeadlineRule.Standing _, DeadlineRule.Once _ -> false;
        };
    }
}
