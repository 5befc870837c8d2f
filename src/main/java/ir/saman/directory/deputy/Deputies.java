package ir.saman.directory.deputy;

import ir.saman.directory.Actor;
import ir.saman.kit.calendar.Tehran;
import ir.saman.secretariat.Ledger;
import ir.saman.secretariat.Notices;
import ir.saman.secretariat.Subject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Appoints deputies for a seat, and ends their days. */
@Component
class Deputies {

    private final DeputySql sql;
    private final Ledger ledger;
    private final Notices notices;
    private final Clock clock;

    Deputies(DeputySql sql, Ledger ledger, Notices notices, Clock clock) {
        this.sql = sql;
        this.ledger = ledger;
        this.notices = notices;
        this.clock = clock;
    }

    /** Whether the deputy was appointed: not, when the seat is lent on one of these days already. */
    @Transactional
    boolean appoint(Actor actor, long seat, Appointment made, String told) {
        Optional<Long> added = sql.add(seat, made);
        added.ifPresent(id -> {
            ledger.write(
                    actor.by(),
                    "directory.deputy.appoint",
                    new Subject.One("membership", seat),
                    Map.of(
                            "deputy", made.deputy().value(),
                            "from", made.from().toString(),
                            "to", made.to().toString(),
                            "reason", made.reason()));
            notices.tell(List.of(made.deputy().value()), told, "/desk/seat");
        });
        return added.isPresent();
    }

    /** Whether the days were ended: not, when they are over already. */
    @Transactional
    boolean end(Actor actor, long seat, long deputy) {
        boolean ended = sql.end(seat, deputy, Tehran.today(clock));
        if (ended) {
            ledger.write(
                    actor.by(),
                    "directory.deputy.end",
                    new Subject.One("membership", seat),
                    Map.of("appointment", deputy));
        }
        return ended;
    }
}
