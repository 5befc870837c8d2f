package ir.saman.circular.draft;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CircularText.Ask;
import ir.saman.circular.CircularText.RhythmBy;
import ir.saman.duty.Arises;
import ir.saman.duty.BearerRule;
import ir.saman.duty.DeadlineRule;
import ir.saman.duty.DeadlineRule.Trigger;
import ir.saman.duty.DeadlineRule.Within;
import ir.saman.duty.Force;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Option;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a clause asks as fields of a form, and read back from them. */
@Component
class AskForm {

    static final String WHO = "who";
    static final List<Option> FORCES = Typed.options("circular.force.", "MUST", "SHOULD", "MUST_NOT");
    static final List<Option> RHYTHM_BY = Typed.ours("rhythm-by", "CLAUSE", "ISSUER_SETTING");

    private final RuleForm rules;
    private final ChainForm chains;
    private final CodeSql sql;

    AskForm(RuleForm rules, ChainForm chains, CodeSql sql) {
        this.rules = rules;
        this.chains = chains;
        this.sql = sql;
    }

    List<Option> evidence() {
        return sql.evidence();
    }

    RuleForm.Fields who(Form form, Optional<Ask> before) {
        return rules.fields(form, WHO, text("circular.ask.bearers"), before.map(Ask::bearers));
    }

    /** A form for an ask nobody has written yet: of all organs, standing, accepted by the superior. */
    Form blank(Force force) {
        Form form = Form.empty()
                .with("force", force)
                .with(DeadlineForm.RULE, "STANDING")
                .with("rhythmBy", RhythmBy.CLAUSE);
        rules.fill(form, WHO, BearerRule.ofArticle5());
        chains.fill(form, List.of("SUPERIOR"), List.of());
        return form;
    }

    Form filled(Ask ask) {
        Form form = Form.empty()
                .with("action", ask.action())
                .with("force", ask.force())
                .with("rhythmBy", ask.rhythmBy())
                .with("evidence", ask.evidence())
                .with("askNote", ask.note())
                .with("condition", ask.condition());
        rules.fill(form, WHO, ask.bearers());
        DeadlineForm.fill(form, ask.deadline());
        chains.fill(form, ask.acceptors(), ask.cooperating());
        return form;
    }

    /** The ask; absent where something is wrong. */
    Optional<Ask> read(Form form, String key, Optional<Ask> before) {
        String action = Typed.neededWords(form, "action");
        String force = Typed.oneOf(form, "force", FORCES);
        String evidence = Typed.oneOf(form, "evidence", evidence());
        String rhythmBy = Typed.oneOf(form, "rhythmBy", RHYTHM_BY);
        Optional<DeadlineRule> deadline = DeadlineForm.read(form);
        var cooperating = chains.cooperating(form, before.map(Ask::cooperating).orElse(List.of()));
        List<String> acceptors = chains.acceptors(form);
        String note = Typed.words(form, "askNote");
        String condition = Typed.line(form, "condition");
        Optional<BearerRule> who = rules.read(form, WHO, before.map(Ask::bearers));
        return who.flatMap(bearers -> deadline.map(rule -> new Ask(
                key,
                action,
                Force.valueOf(force),
                bearers,
                cooperating,
                rule,
                RhythmBy.valueOf(rhythmBy),
                evidence,
                acceptors,
                note,
                condition,
                before.map(Ask::counterparts).orElse(List.of()),
                arises(key, rule, before.flatMap(Ask::arises)),
                before.flatMap(Ask::reportedBy))));
    }

    /** What is counted from an event that may happen any number of times arises with it. */
    private static Optional<Arises> arises(String key, DeadlineRule rule, Optional<Arises> before) {
        boolean event = before.filter(each -> each.kind() == Arises.Kind.EVENT).isPresent();
        return Stream.of(rule)
                .filter(Within.class::isInstance)
                .map(each -> ((Within) each).after())
                .filter(Trigger.Occurrence.class::isInstance)
                .map(each -> ((Trigger.Occurrence) each).name())
                .map(name -> new Arises(
                        Arises.Kind.EVENT,
                        before.map(Arises::key).filter(each -> event).orElse(key),
                        name))
                .findFirst()
                .or(() -> before.filter(each -> each.kind() == Arises.Kind.APPOINTMENT));
    }
}
