package ir.saman.duty.decide;

import ir.saman.directory.Actor;
import ir.saman.duty.card.Answers;
import ir.saman.duty.card.Answers.Answer;
import ir.saman.duty.card.Answers.Kind;
import ir.saman.duty.card.DutyCards;
import ir.saman.duty.card.DutyCards.Card;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Page;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Draws up what an acceptor reads. */
@Component
class DecideViews {

    private final DutyCards cards;
    private final Answers answers;
    private final DecideSql sql;
    private final Clock clock;

    DecideViews(DutyCards cards, Answers answers, DecideSql sql, Clock clock) {
        this.cards = cards;
        this.answers = answers;
        this.sql = sql;
        this.clock = clock;
    }

    DutyCards cards() {
        return cards;
    }

    /** The last version with the duties that wait for the actor's organ; without any, what was decided. */
    Page form(Actor actor, Card card, Form form, String notice) {
        List<Answer> versions = card.evidence().map(answers::submitted).orElse(List.of());
        List<Waiting> closing = card.evidence()
                .map(evidence -> sql.waiting(evidence, actor.organ().id(), false))
                .orElse(List.of());
        if (closing.stream().noneMatch(each -> each.duty().equals(card.id()))) {
            Decided past = sql.verdict(card.id(), actor.organ().id())
                    .<Decided>map(each -> each)
                    .orElseGet(Decided.NothingWaits::new);
            return outcome(card, past);
        }
        Kind kind = answers.kind(card.kind());
        return Page.of(
                "duty/decide/form",
                new DecideForm(
                        cards.head(card, Tehran.today(clock)),
                        kind,
                        versions.getFirst(),
                        changes(kind, versions),
                        cards.parts(card.id()),
                        closing,
                        own(actor, versions.getFirst()),
                        form,
                        notice));
    }

    private static Optional<Changes> changes(Kind kind, List<Answer> versions) {
        return versions.stream().skip(1).findFirst().map(before -> Changes.between(kind, before, versions.getFirst()));
    }

    private boolean own(Actor actor, Answer last) {
        return sql.last(last.evidence()).submittedBy() == actor.account().value();
    }

    Page outcome(Card card, Decided decided) {
        return Page.of(
                "duty/decide/decided",
                new DecidedPage(cards.head(card, Tehran.today(clock)), DecidedPage.words(decided)));
    }
}
