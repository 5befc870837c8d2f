package ir.saman.duty.decide;

import static ir.saman.kit.text.Texts.text;

import ir.saman.duty.card.Answers.Answer;
import ir.saman.duty.card.Answers.Kind;
import ir.saman.duty.card.DutyCards.Head;
import ir.saman.duty.card.DutyCards.Part;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Link;
import java.util.List;
import java.util.Optional;

/**
 * The form of a decision.
 *
 * @param changes what was changed since the version before
 * @param parts what those who cooperate say they did
 * @param closing the duties that close together
 * @param own whether the reader submitted it, and so may not decide on it
 * @param notice why the form stands here again
 */
record DecideForm(
        Head head,
        Kind kind,
        Answer answer,
        Optional<Changes> changes,
        List<Part> parts,
        List<Waiting> closing,
        boolean own,
        Form form,
        String notice) {

    List<Link> trail() {
        return head.card().trail(text("duty.decide.page"));
    }

    String action() {
        return head.card().link() + "/decide";
    }

    /** Who submitted what is read here, and when. */
    String submitted() {
        return text(
                "duty.decide.submitted",
                answer.number(),
                answer.submitter(),
                answer.submittedAt().map(Tehran::moment).orElse(""));
    }

    Field reason() {
        return Field.of(form, "reason", text("duty.decide.reason")).hint(text("duty.decide.reason.hint"));
    }
}
