package ir.saman.duty.relief;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.duty.DutyId;
import ir.saman.duty.DutyState;
import ir.saman.duty.card.DutyCards;
import ir.saman.duty.card.DutyCards.Card;
import ir.saman.duty.card.Parties;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.web.NotFound;
import ir.saman.secretariat.Ledger;
import ir.saman.secretariat.Subject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks for relief, and decides on it. */
@Component
class Relieving {

    private final ReliefSql sql;
    private final DutyCards cards;
    private final Parties parties;
    private final Ledger ledger;
    private final Clock clock;

    Relieving(ReliefSql sql, DutyCards cards, Parties parties, Ledger ledger, Clock clock) {
        this.sql = sql;
        this.cards = cards;
        this.parties = parties;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Asks the issuer, or whoever decides in his place. */
    @Transactional
    public Asked ask(Actor actor, DutyId duty, AskedRelief asked) {
        Card card = cards.get(duty);
        parties.requireBearer(actor, Act.ASK_RELIEF, card);
        Optional<Asked.Wrong> broken = ReliefRule.broken(new ReliefRule.Given(card, asked, Tehran.today(clock)));
        if (broken.isPresent()) {
            return broken.get();
        }
        Optional<Asked.Waits> added = sql.add(duty, asked, actor.account().value(), clock.instant());
        if (added.isEmpty()) {
            return new Asked.AlreadyWaits();
        }
        ledger.write(
                actor.by(),
                "duty.relief.ask",
                new Subject.One("duty", duty.value()),
                readable(added.get().relief(), asked.kind(), asked.until(), Map.entry("reason", asked.reason())));
        parties.tell(
                added.get().decider(),
                Act.GRANT_RELIEF,
                Tehran.today(clock),
                text("duty.relief.notice.asked", card.bearer(), asked.kind().label(), card.title()),
                "/desk/relief/" + added.get().relief());
        return added.get();
    }

    /** What is asked for is part of what was done: a request is nothing without its day. */
    private static Map<String, Object> readable(
            long relief, Relief.Kind kind, Optional<LocalDate> until, Map.Entry<String, String> why) {
        Map<String, Object> all = new HashMap<>(Map.of("relief", relief, "kind", kind.name()));
        all.put(why.getKey(), why.getValue());
        until.ifPresent(day -> all.put("until", day.toString()));
        return all;
    }

    /** Names of the organs where one of these waits and nobody may decide on it today. */
    List<String> unheld(List<Relief> asked) {
        return asked.stream()
                .filter(each -> each.outcome().isEmpty())
                .filter(each -> parties.nobody(each.decidedFor(), Act.GRANT_RELIEF, Tehran.today(clock)))
                .map(Relief::decider)
                .distinct()
                .toList();
    }

    /** The request, for a decider of the organ asked only. */
    Relief read(Actor actor, long relief) {
        Relief found = sql.find(relief).orElseThrow(() -> new NotFound("relief " + relief));
        parties.requireParty(actor, Act.GRANT_RELIEF, List.of(found.decidedFor()), "relief " + relief);
        return found;
    }

    /** Grants or refuses; the second who decides is told of the first. */
    @Transactional
    public Granted decide(Actor actor, long relief, boolean grant, String answer) {
        read(actor, relief);
        Relief held = sql.lock(relief).orElseThrow(() -> new NotFound("relief " + relief));
        if (held.outcome().isPresent()) {
            return new Granted.Already(held.outcome().get());
        }
        if (held.asker().account() == actor.account().value()) {
            return new Granted.OwnRequest();
        }
        if (answer.length() < ReliefRule.SHORTEST_REASON) {
            return new Granted.NeedsReason();
        }
        DutyState state = sql.lockDuty(held.duty());
        if (grant && !possible(held, state)) {
            return new Granted.TooLate(state);
        }
        sql.decide(relief, grant, answer, actor.account().value(), clock.instant());
        if (grant) {
            carryOut(held);
        }
        record(actor, held, grant, answer);
        return new Granted.Done(grant);
    }

    /** More time still helps while an answer waits; an exemption follows the life cycle. */
    private static boolean possible(Relief relief, DutyState state) {
        return switch (relief.kind()) {
            case EXTENSION -> state.answerable() || state == DutyState.SUBMITTED;
            case NOT_APPLICABLE -> state.leadsTo(DutyState.EXEMPT);
        };
    }

    private void carryOut(Relief relief) {
        switch (relief.kind()) {
            case EXTENSION ->
                sql.extend(relief.duty(), relief.until().orElseThrow(), Tehran.today(clock), clock.instant());
            case NOT_APPLICABLE -> sql.exempt(relief.duty(), Tehran.today(clock), clock.instant());
        }
    }

    private void record(Actor actor, Relief relief, boolean grant, String answer) {
        ledger.write(
                actor.by(),
                grant ? "duty.relief.grant" : "duty.relief.refuse",
                new Subject.One("duty", relief.duty().value()),
                readable(relief.id(), relief.kind(), relief.until(), Map.entry("answer", answer)));
        Card card = cards.get(relief.duty());
        String key = grant ? "duty.relief.notice.granted" : "duty.relief.notice.refused";
        parties.tell(
                card.organ(),
                Act.ASK_RELIEF,
                Tehran.today(clock),
                text(key, relief.title(), card.title(), Parties.brief(answer)),
                card.link() + "/relief");
    }
}
