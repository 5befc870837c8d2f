package ir.saman.circular.relay;

import ir.saman.circular.Instruments;
import ir.saman.circular.Instruments.Instrument;
import ir.saman.circular.Versions;
import ir.saman.circular.relay.RelayForm.Given;
import ir.saman.circular.relay.RelaySql.Bound;
import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.kit.web.Form;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a relay of a circular by an actor is held against. */
@Component
record Givens(RelaySql sql, Instruments instruments, Versions versions, Reaching reaching) {

    /**
     * With the organs that the form narrows it to; what is wrong with them stands beside their field.
     *
     * @throws ir.saman.kit.web.NotFound where the circular binds nobody within the actor's reach, or is not in force
     */
    Given of(Actor actor, Instrument instrument, Form form) {
        List<Bound> bound = sql.bound(instrument.circular(), actor.organ().id(), reaching.of(actor), reaching.today());
        instruments.requireThat(instrument.inForce() && !bound.isEmpty(), actor, Act.RELAY_CIRCULAR, instrument);
        List<Bound> chosen = new Lines(form).organs(bound);
        return new Given(
                instrument.issuedOn(),
                reaching.today(),
                versions.newest(instrument.circular()).stream()
                        .flatMap(text -> text.everyClause())
                        .filter(clause -> !clause.asks().isEmpty())
                        .toList(),
                bound,
                chosen,
                sql.due(instrument.circular(), chosen.isEmpty() ? bound : chosen, reaching.today()));
    }
}
