package ir.saman.duty;

import ir.saman.directory.Organ;
import ir.saman.directory.OrganChanged;
import ir.saman.directory.OrganId;
import ir.saman.directory.Organs;
import ir.saman.duty.LayingSql.Laid;
import ir.saman.secretariat.By;
import ir.saman.secretariat.Ledger;
import ir.saman.secretariat.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Duties follow organs: addressee rules keep applying, a move changes later periods only, a closing ends or transfers what
 * is open. Heard in the transaction of the change.
 */
@Component
class Reorganising {

    private final Laying laying;
    private final ReorganisingSql sql;
    private final Organs organs;
    private final Ledger ledger;

    Reorganising(Laying laying, ReorganisingSql sql, Organs organs, Ledger ledger) {
        this.laying = laying;
        this.sql = sql;
        this.organs = organs;
        this.ledger = ledger;
    }

    @EventListener
    void on(OrganChanged change) {
        switch (change) {
            case OrganChanged.Made made -> matched(made.organ(), made.on(), made.by());
            case OrganChanged.Moved moved -> moved(moved);
            case OrganChanged.Closed closed -> closed(closed);
        }
    }

    private void matched(OrganId organ, LocalDate day, By by) {
        List<Long> laid = new ArrayList<>();
        for (Laid source : laying.sql().sources(Optional.empty())) {
            laid.addAll(laying.layLate(source, organ, day));
        }
        if (!laid.isEmpty()) {
            ledger.write(by, "duty.lay.late", new Subject.Many("duty", laid), Map.of("organ", organ.value()));
        }
    }

    private void moved(OrganChanged.Moved moved) {
        Organ organ = organs.get(moved.organ());
        List<Long> restamped = sql.restamp(organ.path(), moved.from(), laying.now());
        List<Long> ended = sql.endUnmatched(organ.path(), moved.from(), laying.today(), laying.now());
        if (!restamped.isEmpty()) {
            ledger.write(moved.by(), "duty.restamp", new Subject.Many("duty", restamped), Map.of());
        }
        if (!ended.isEmpty()) {
            ledger.write(moved.by(), "duty.end.unmatched", new Subject.Many("duty", ended), Map.of());
        }
        for (OrganId below : sql.standingBelow(organ.path(), laying.today())) {
            matched(below, moved.from(), moved.by());
        }
    }

    private void closed(OrganChanged.Closed closed) {
        List<Long> transferred = closed.successor()
                .map(heir -> sql.transfer(closed.organ(), heir, closed.on(), laying.now()))
                .orElse(List.of());
        List<Long> ended = sql.end(closed.organ(), closed.on(), laying.now());
        OrganId heir =
                closed.successor().or(() -> organs.get(closed.organ()).parent()).orElse(closed.organ());
        sql.handOverDecisions(closed.organ(), heir);
        ledger.write(
                closed.by(),
                "duty.end.organ",
                new Subject.Many("duty", ended),
                Map.of("organ", closed.organ().value(), "transferred", transferred.size()));
    }
}
