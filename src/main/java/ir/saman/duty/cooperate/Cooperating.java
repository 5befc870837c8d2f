package ir.saman.duty.cooperate;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.duty.DutyId;
import ir.saman.duty.DutyState;
import ir.saman.duty.card.DutyCards;
import ir.saman.duty.card.DutyCards.Card;
import ir.saman.duty.card.Parties;
import ir.saman.duty.cooperate.CooperateSql.Recording;
import ir.saman.kit.calendar.Tehran;
import ir.saman.secretariat.Ledger;
import ir.saman.secretariat.Subject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records what a cooperating organ did; the lead sees it beside its own answer. */
@Component
class Cooperating {

    private final CooperateSql sql;
    private final DutyCards cards;
    private final Parties parties;
    private final Ledger ledger;
    private final Clock clock;

    Cooperating(CooperateSql sql, DutyCards cards, Parties parties, Ledger ledger, Clock clock) {
        this.sql = sql;
        this.cards = cards;
        this.parties = parties;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @throws ir.saman.kit.web.NotFound if the actor's organ does not cooperate in this duty */
    Card read(Actor actor, DutyId duty) {
        parties.requireParty(actor, Act.COOPERATE, sql.organs(duty), Parties.object(duty));
        return cards.get(duty);
    }

    /** Records it, or records it anew while the duty is not met, over what the writer has {@code seen} of that moment. */
    @Transactional
    public Cooperated save(Actor actor, DutyId duty, String done, Optional<Instant> seen) {
        Card card = read(actor, duty);
        if (!open(card)) {
            return Cooperated.CLOSED;
        }
        Recording recording = new Recording(done, seen, actor.account().value(), clock.instant());
        if (!sql.save(duty, actor.organ().id(), recording)) {
            return sql.part(duty, actor.organ().id()).done().equals(done) ? Cooperated.SAVED : Cooperated.CHANGED;
        }
        ledger.write(
                actor.by(),
                "duty.cooperate",
                new Subject.One("duty", duty.value()),
                Map.of("organ", actor.organ().id().value(), "done", done));
        parties.tell(
                card.organ(),
                Act.ANSWER_DUTY,
                Tehran.today(clock),
                text("duty.cooperate.notice", actor.organ().name(), card.title()),
                card.link() + "/answer");
        return Cooperated.SAVED;
    }

    /** Until the duty is met or has ended. */
    private static boolean open(Card card) {
        return card.state().answerable() || card.state() == DutyState.SUBMITTED;
    }
}
