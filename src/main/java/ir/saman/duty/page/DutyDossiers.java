package ir.saman.duty.page;

import ir.saman.directory.AccountId;
import ir.saman.directory.Actor;
import ir.saman.duty.DutyId;
import ir.saman.duty.card.Answers;
import ir.saman.duty.card.Backgrounds;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Brings together what is known of one duty, for a reader who may see it. */
@Component
final class DutyDossiers {

    private final DutySql sql;
    private final Answers answers;
    private final Backgrounds backgrounds;
    private final Access access;
    private final Clock clock;

    DutyDossiers(DutySql sql, Answers answers, Backgrounds backgrounds, Access access, Clock clock) {
        this.sql = sql;
        this.answers = answers;
        this.backgrounds = backgrounds;
        this.access = access;
        this.clock = clock;
    }

    /** @throws NotFound for no duty, or one the actor may not see */
    DutyView of(DutyId duty, Actor actor, Form form, LocalDate asOf) {
        access.require(actor, duty);
        Head head = sql.head(duty).orElseThrow();
        long organ = actor.organ().id().value();
        List<Step> steps = sql.steps(duty);
        List<Part> parts = sql.parts(duty);
        Access.Standing now = new Access.Standing(
                head, steps, parts, sql.referredTo(duty, organ, accounts(actor)), sql.reliefAskedOf(duty, organ));
        return new DutyView(
                form,
                Tehran.today(clock),
                head,
                backgrounds.open(actor, duty, asOf),
                answers.kind(head.kind()),
                steps,
                parts,
                Optional.ofNullable(head.answered()).map(answers::submitted).orElse(List.of()),
                sql.events(duty, organ).stream().map(Event::moment).toList(),
                access.reasons(actor, duty),
                access.steps(actor, duty, now));
    }

    private static List<Long> accounts(Actor actor) {
        return Stream.concat(Stream.of(actor.account()), actor.deputyFor().stream())
                .map(AccountId::value)
                .toList();
    }
}
