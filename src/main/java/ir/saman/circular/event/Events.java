package ir.saman.circular.event;

import ir.saman.circular.CircularText.Ask;
import ir.saman.circular.CircularText.Clause;
import ir.saman.circular.Instruments;
import ir.saman.circular.Instruments.Instrument;
import ir.saman.circular.Versions;
import ir.saman.circular.event.EventSql.AskRow;
import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.duty.Arises;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.web.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What waits for events, for those who may report them: the issuer, and whom the clause names. */
@Component
class Events {

    private final EventSql sql;
    private final Instruments instruments;
    private final Versions versions;
    private final JsonMapper json;
    private final Clock clock;

    Events(EventSql sql, Instruments instruments, Versions versions, JsonMapper json, Clock clock) {
        this.sql = sql;
        this.instruments = instruments;
        this.versions = versions;
        this.json = json;
        this.clock = clock;
    }

    LocalDate today() {
        return Tehran.today(clock);
    }

    /**
     * What the ask waits for.
     *
     * @throws NotFound for an ask that waits for no event, and for whoever may not report it
     */
    Awaited awaited(Actor actor, long number) {
        String object = "ask " + number;
        AskRow row = sql.ask(number).orElseThrow(() -> new NotFound(object));
        Instrument instrument = instruments.get(row.circular());
        Clause clause = versions.newest(instrument.circular()).stream()
                .flatMap(text -> text.everyClause())
                .filter(each -> each.anchor().equals(row.anchor()))
                .findFirst()
                .orElseThrow(() -> new NotFound(object));
        Ask ask = clause.asks().stream()
                .filter(each -> each.key().equals(row.key()) && waits(each))
                .findFirst()
                .orElseThrow(() -> new NotFound(object));
        instruments.requireThat(reports(actor, instrument, ask), actor, Act.ANSWER_DUTY, instrument);
        return new Awaited(number, instrument, clause, ask, sql.count(json.writeValueAsString(ask.bearers()), today()));
    }

    private static boolean waits(Ask ask) {
        return ask.arises().map(Arises::kind).equals(Optional.of(Arises.Kind.EVENT));
    }

    private boolean reports(Actor actor, Instrument instrument, Ask ask) {
        return instrument.issuer().equals(actor.organ().id())
                || ask.reportedBy()
                        .map(json::writeValueAsString)
                        .map(rule -> sql.isOne(rule, actor.organ().id(), today()))
                        .orElse(false);
    }
}
