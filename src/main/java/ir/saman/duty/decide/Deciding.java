package ir.saman.duty.decide;

import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.OrganId;
import ir.saman.duty.DutyId;
import ir.saman.duty.DutyMet;
import ir.saman.duty.DutyReturned;
import ir.saman.duty.DutyState;
import ir.saman.duty.card.Parties;
import ir.saman.duty.decide.DecideSql.Closing;
import ir.saman.kit.calendar.Tehran;
import ir.saman.secretariat.Ledger;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides on answers. All duties of one answer that wait for one organ close together; what another organ decided on the
 * same answer is left alone.
 */
@Component
class Deciding {

    private final DecideSql sql;
    private final Parties parties;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deciding(DecideSql sql, Parties parties, Ledger ledger, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.parties = parties;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Accepts or returns the answer the duty waits with.
     *
     * @throws ir.saman.kit.web.NotFound if the actor's organ is no acceptor of this duty, or the actor may not decide there
     */
    @Transactional
    public Decided decide(Actor actor, DutyId duty, Decision decision) {
        parties.requireParty(actor, Act.DECIDE_ANSWER, sql.chain(duty), Parties.object(duty));
        if (decision.lacksReason()) {
            return new Decided.ReasonTooShort();
        }
        Optional<Long> evidence = sql.lock(duty);
        if (evidence.isEmpty()) {
            return new Decided.NothingWaits();
        }
        DecideSql.Version last = sql.last(evidence.get());
        OrganId organ = actor.organ().id();
        List<Waiting> waiting = sql.waiting(evidence.get(), organ, true);
        if (waiting.stream().noneMatch(each -> each.duty().equals(duty))) {
            return sql.verdict(duty, organ).<Decided>map(each -> each).orElseGet(Decided.NothingWaits::new);
        }
        if (decision.version() != last.id()) {
            return new Decided.NewerVersion(last.number(), last.submittedAt());
        }
        if (decision.by() == last.submittedBy()) {
            return new Decided.OwnAnswer();
        }
        sql.add(evidence.get(), last.id(), organ, decision, clock.instant());
        return decided(actor, decision, last, waiting);
    }

    private Decided decided(Actor actor, Decision decision, DecideSql.Version version, List<Waiting> waiting) {
        List<Decided.Fate> fates = new ArrayList<>();
        for (Waiting each : waiting) {
            fates.add(
                    switch (decision.verdict()) {
                        case ACCEPTED -> onward(each, version);
                        case RETURNED ->
                            close(
                                    new Closing(each.duty(), each.returned(), each.step(), version.id()),
                                    Tehran.today(clock));
                    });
        }
        ledger.write(
                actor.by(),
                "duty.decide." + (decision.verdict() == Verdict.ACCEPTED ? "accept" : "return"),
                Parties.subject(waiting.stream().map(Waiting::duty).toList()),
                Map.of("version", version.id(), "reason", decision.reason()));
        DecisionNotices.tell(parties, actor, decision, waiting.getFirst(), fates, Tehran.today(clock));
        return new Decided.Done(decision.verdict(), fates);
    }

    /** To the next acceptor that has not decided on this version, or, past the last one, met. */
    private Decided.Fate onward(Waiting waiting, DecideSql.Version version) {
        int step = waiting.step();
        for (DecideSql.Step next : sql.laterSteps(waiting, version.id())) {
            step = next.number();
            if (next.decision().isEmpty()) {
                sql.ask(waiting.duty(), next, clock.instant());
                return new Decided.Fate(waiting.duty(), DutyState.SUBMITTED, Optional.of(next.organ()));
            }
            if (Verdict.valueOf(next.decision()) == Verdict.RETURNED) {
                return close(new Closing(waiting.duty(), waiting.returned(), step, version.id()), Tehran.today(clock));
            }
        }
        LocalDate occurred = version.occurredOn();
        Decided.Fate met = close(new Closing(waiting.duty(), waiting.metBy(occurred), step, version.id()), occurred);
        events.publishEvent(new DutyMet(waiting.duty(), waiting.source(), waiting.bearer(), occurred));
        return met;
    }

    private Decided.Fate close(Closing closing, LocalDate on) {
        if (!DutyState.SUBMITTED.leadsTo(closing.state())) {
            throw new IllegalStateException("no step to " + closing.state());
        }
        sql.close(closing, on, clock.instant());
        if (closing.state().answerable()) {
            events.publishEvent(new DutyReturned(closing.duty()));
        }
        return new Decided.Fate(closing.duty(), closing.state(), Optional.empty());
    }
}
