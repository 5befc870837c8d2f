package ir.saman.circular.draft;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CircularText.Opening;
import ir.saman.circular.CircularText.PostKind;
import ir.saman.duty.BearerRule;
import ir.saman.kit.web.Form;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a clause makes possible as fields of a form, and read back from them. */
@Component
class OpeningForm {

    private static final String CONSENT = "consent";

    private final RuleForm rules;
    private final Codes codes;

    OpeningForm(RuleForm rules, Codes codes) {
        this.rules = rules;
        this.codes = codes;
    }

    RuleFields who(Form form, List<PostKind> own) {
        return rules.fields(form, AskForm.WHO, text("circular.opening.who"), own);
    }

    Pick consent(Form form) {
        return codes.pickOrgans(form, CONSENT).hint(text("circular.draft.hint.consent"));
    }

    Form blank() {
        Form form = Form.empty();
        rules.fill(form, AskForm.WHO, BearerRule.ofArticle5());
        return form;
    }

    Form filled(Opening opening) {
        Form form = Form.empty()
                .with("action", opening.action())
                .withAll(CONSENT, opening.consent())
                .with("limit", opening.limit())
                .with("condition", opening.condition())
                .with("askNote", opening.note());
        rules.fill(form, AskForm.WHO, opening.who());
        return form;
    }

    /** The opening; absent where something is wrong. */
    Optional<Opening> read(Form form, String key, List<PostKind> own) {
        String action = Typed.neededWords(form, "action");
        List<String> consent = codes.organs(form, CONSENT);
        String limit = Typed.line(form, "limit");
        String condition = Typed.line(form, "condition");
        String note = Typed.words(form, "askNote");
        return rules.read(form, AskForm.WHO, own)
                .map(who -> new Opening(key, action, who, consent, limit, condition, note));
    }
}
