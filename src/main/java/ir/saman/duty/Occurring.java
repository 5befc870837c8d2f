package ir.saman.duty;

import ir.saman.directory.OrganId;
import ir.saman.duty.OccurringSql.Awaiting;
import ir.saman.secretariat.By;
import ir.saman.secretariat.Ledger;
import ir.saman.secretariat.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lays what an event asks: one event, one duty. */
@Component
class Occurring {

    private final Laying laying;
    private final OccurringSql sql;
    private final Ledger ledger;

    Occurring(Laying laying, OccurringSql sql, Ledger ledger) {
        this.laying = laying;
        this.sql = sql;
        this.ledger = ledger;
    }

    Occurred occurred(Source source, EventPeriod event, Optional<OrganId> bearer, By by) {
        Awaiting awaiting = sql.lock(source).orElseThrow();
        Optional<DutyId> known = sql.known(awaiting.id(), event.key());
        if (known.isPresent()) {
            return new Occurred.Already(known.get());
        }
        if (awaiting.ended()) {
            return new Occurred.Ended();
        }
        List<OrganId> bearers = sql.bearers(awaiting.id(), bearer, laying.today());
        if (bearers.size() > 1) {
            return new Occurred.SeveralCouldBear(bearers.size());
        }
        return bearers.isEmpty() ? new Occurred.NobodyBears() : lay(awaiting, event, bearers, by);
    }

    private Occurred lay(Awaiting awaiting, EventPeriod event, List<OrganId> bearers, By by) {
        List<Long> laid =
                laying.lay(laying.sql().waiting(awaiting.id()), event.occurrence(), event.on(), Optional.of(bearers));
        ledger.write(
                by,
                "duty.lay.event",
                new Subject.Many("duty", laid),
                Map.of("event", event.key(), "on", day(event.on())));
        return laid.stream()
                .findFirst()
                .<Occurred>map(duty -> new Occurred.Laid(new DutyId(duty)))
                .orElseGet(Occurred.NobodyBears::new);
    }

    private static String day(LocalDate on) {
        return on.toString();
    }
}
