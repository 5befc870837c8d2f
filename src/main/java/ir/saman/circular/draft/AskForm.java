package ir.saman.circular.draft;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CircularText.Ask;
import ir.saman.circular.CircularText.PostKind;
import ir.saman.circular.CircularText.RhythmBy;
import ir.saman.duty.Arises;
import ir.saman.duty.BearerRule;
import ir.saman.duty.DeadlineRule;
import ir.saman.duty.Force;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Option;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a clause asks as fields of a form, and read back from them without loss. */
@Component
class AskForm {

    static final String WHO = "who";
    static final String WITH = "counterparts";
    static final String OTHERS = "others";
    static final List<Option> FORCES = Typed.options("circular.force.", "MUST", "SHOULD", "MUST_NOT");
    static final List<Option> RHYTHM_BY = Typed.ours("rhythm-by", "CLAUSE", "ISSUER_SETTING");

    private final RuleForm rules;
    private final ChainForm chain;
    private final Cooperators cooperators;
    private final ArisesForm arises;
    private final Codes codes;

    AskForm(RuleForm rules, ChainForm chain, Cooperators cooperators, ArisesForm arises, Codes codes) {
        this.rules = rules;
        this.chain = chain;
        this.cooperators = cooperators;
        this.arises = arises;
        this.codes = codes;
    }

    /**
     * What a template draws of the form beside its plain fields.
     *
     * @param reporter who may report the event
     * @param counterparts organs it is done with
     */
    record Parts(
            RuleFields who,
            RuleFields reporter,
            List<ChainForm.Row> acceptors,
            List<Cooperators.Row> cooperators,
            Pick counterparts,
            List<Option> evidence) {}

    Parts parts(Form form, List<PostKind> own) {
        return new Parts(
                rules.fields(form, WHO, text("circular.ask.bearers"), own),
                arises.reporter(form, own),
                chain.drawn(form),
                cooperators.drawn(form, own),
                codes.pickOrgans(form, WITH),
                codes.evidence());
    }

    /** A form for an ask nobody has written yet: of all organs, standing, accepted by the superior. */
    Form blank(Force force) {
        Form form = Form.empty()
                .with("force", force)
                .with(DeadlineForm.RULE, "STANDING")
                .with(ArisesForm.ARISES, "NOW")
                .with("rhythmBy", RhythmBy.CLAUSE);
        rules.fill(form, WHO, BearerRule.ofArticle5());
        chain.fill(form, List.of("SUPERIOR"));
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
        arises.fill(form, ask);
        chain.fill(form, ask.acceptors());
        cooperators.fill(form, ask.cooperating());
        List<String> organs = ask.counterparts().stream().filter(codes::isOrgan).toList();
        return form.withAll(WITH, organs)
                .with(
                        OTHERS,
                        String.join(
                                "\n",
                                ask.counterparts().stream()
                                        .filter(each -> !organs.contains(each))
                                        .toList()));
    }

    /** The ask; absent where something is wrong. All that is wrong is told at once. */
    Optional<Ask> read(Form form, String key, Optional<Ask> before, List<PostKind> own) {
        Optional<DeadlineRule> deadline = DeadlineForm.read(form);
        Optional<BearerRule> who = rules.read(form, WHO, own);
        Optional<Arises> first = who.flatMap(bearers ->
                deadline.flatMap(rule -> arises.read(form, bearers, rule, key, before.flatMap(Ask::arises))));
        Ask read = new Ask(
                key,
                Typed.neededWords(form, "action"),
                Typed.oneOf(form, "force", FORCES, Force.class),
                who.orElseGet(BearerRule::ofArticle5),
                cooperators.read(form, own),
                deadline.orElseGet(DeadlineRule.Standing::new),
                Typed.oneOf(form, "rhythmBy", RHYTHM_BY, RhythmBy.class),
                Typed.oneOf(form, "evidence", codes.evidence()),
                chain.read(form),
                Typed.words(form, "askNote"),
                Typed.line(form, "condition"),
                counterparts(form),
                first,
                arises.reporter(form, first, own));
        return form.refused() ? Optional.empty() : Optional.of(read);
    }

    /** What it would ask though its author has not come to the words or the evidence yet; absent where it says too little. */
    Optional<Ask> foreseeable(Form form, String key, Optional<Ask> before, List<PostKind> own) {
        Form whole = form.copy();
        if (!whole.has("action")) {
            whole.with("action", Typed.label("action"));
        }
        if (!whole.has("evidence")) {
            codes.evidence().stream().findFirst().ifPresent(each -> whole.with("evidence", each.value()));
        }
        return read(whole, key, before, own);
    }

    private List<String> counterparts(Form form) {
        return Stream.concat(codes.organs(form, WITH).stream(), Typed.lines(form, OTHERS).stream())
                .toList();
    }
}
