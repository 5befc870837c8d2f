package ir.saman.duty.breach;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.duty.DutyId;
import ir.saman.duty.DutyState;
import ir.saman.duty.Force;
import ir.saman.duty.card.DutyCards;
import ir.saman.duty.card.DutyCards.Card;
import ir.saman.duty.card.Parties;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.web.NotFound;
import ir.saman.secretariat.Ledger;
import ir.saman.secretariat.Subject;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reports breaches of what is forbidden; the bearer is told. The duty itself stays as it stands. */
@Component
class Breaching {

    private final BreachSql sql;
    private final DutyCards cards;
    private final Parties parties;
    private final Ledger ledger;
    private final Clock clock;

    Breaching(BreachSql sql, DutyCards cards, Parties parties, Ledger ledger, Clock clock) {
        this.sql = sql;
        this.cards = cards;
        this.parties = parties;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @throws NotFound if the duty forbids nothing, or nothing any more, or the actor may not report on it */
    Card read(Actor actor, DutyId duty) {
        Card card = cards.get(duty);
        parties.requireBearer(actor, Act.REPORT_BREACH, card);
        if (card.force() != Force.MUST_NOT || card.state() == DutyState.ENDED) {
            throw new NotFound(Parties.object(duty));
        }
        return card;
    }

    /** Reports it; told again in the same words, it is the same. */
    @Transactional
    public void report(Actor actor, DutyId duty, Breach breach) {
        Card card = read(actor, duty);
        if (!sql.add(duty, breach, actor, clock.instant())) {
            return;
        }
        ledger.write(
                actor.by(),
                "duty.breach",
                new Subject.One("duty", duty.value()),
                Map.of("on", breach.happenedOn().toString(), "reason", breach.reason()));
        parties.tell(
                card.organ(),
                Act.ANSWER_DUTY,
                Tehran.today(clock),
                text("duty.breach.notice", card.title(), Parties.brief(breach.reason())),
                card.link());
    }
}
