package ir.saman.duty.answer;

import ir.saman.duty.DutyId;
import ir.saman.duty.answer.AnswerForm.Beside;
import ir.saman.duty.answer.AnswerForm.Standing;
import ir.saman.duty.answer.AnswerSql.Together;
import ir.saman.duty.answer.SentPage.Late;
import ir.saman.duty.card.Answers;
import ir.saman.duty.card.Answers.Answer;
import ir.saman.duty.card.DutyCards;
import ir.saman.duty.card.DutyCards.Card;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Page;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Draws up what the pages of an answer show. */
@Component
class AnswerViews {

    private final DutyCards cards;
    private final Answers answers;
    private final AnswerSql sql;
    private final Earlier earlier;
    private final Drafts drafts;

    AnswerViews(DutyCards cards, Answers answers, AnswerSql sql, Earlier earlier, Drafts drafts) {
        this.cards = cards;
        this.answers = answers;
        this.sql = sql;
        this.earlier = earlier;
        this.drafts = drafts;
    }

    /** The form as the draft, or the version that was returned, fills it; or how the duty stands if it takes no answer. */
    Page shown(Card card) {
        if (!card.state().answerable()) {
            return sent(card);
        }
        Optional<Answer> last = versions(card).stream().findFirst();
        Form form = AnswerForm.filled(card.id(), last, others(card));
        return Page.of("duty/answer/form", view(card, form, Optional.empty()));
    }

    /** The form as it was typed, on the draft as it stands now. */
    Page typed(Card card, Form form) {
        return Page.of("duty/answer/form", view(card, form, Optional.empty()));
    }

    /** The form as it was typed, beside what somebody else has written. */
    Page beside(Card card, Form form, Answer theirs) {
        return Page.of("duty/answer/form", view(card, form, Optional.of(theirs)));
    }

    /** How a duty stands that takes no answer now. */
    Page sent(Card card) {
        return sent(card, Optional.empty());
    }

    /** The same, beside what was typed too late. */
    Page sent(Card card, Optional<Late> late) {
        return Page.of(
                "duty/answer/sent",
                new SentPage(
                        cards.head(card, drafts.today()),
                        drafts.kind(card),
                        answered(card),
                        earlier.beside().waitingFor(card.id()).orElse(""),
                        cards.parts(card.id()),
                        late));
    }

    private AnswerForm view(Card card, Form form, Optional<Answer> theirs) {
        List<Answer> versions = versions(card);
        return new AnswerForm(
                cards.head(card, drafts.today()),
                drafts.kind(card),
                form,
                Standing.of(versions.stream().findFirst()),
                others(card),
                earlier.figures(card),
                new Beside(
                        versions.stream()
                                .findFirst()
                                .map(each -> earlier.beside().returns(each.evidence()))
                                .orElse(List.of()),
                        cards.parts(card.id())),
                theirs);
    }

    /** What this duty was answered with: a later version of the same evidence is for other duties. */
    private Optional<Answer> answered(Card card) {
        return card.evidence().map(answers::submitted).orElse(List.of()).stream()
                .filter(each -> card.decided().stream().allMatch(decided -> decided == each.version()))
                .findFirst();
    }

    /** What stands for whoever writes, of this duty or of one the same evidence meets. */
    private List<Answer> versions(Card card) {
        return answers.evidenceOf(card.id()).map(answers::versions).orElse(List.of());
    }

    private List<Together> others(Card card) {
        DutyId own = card.id();
        return sql.together(own, false).stream()
                .filter(each -> each.state().answerable() && !each.duty().equals(own))
                .toList();
    }
}
