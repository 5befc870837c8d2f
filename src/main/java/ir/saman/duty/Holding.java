package ir.saman.duty;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.OrganChanged.HoldersChanged;
import ir.saman.duty.HoldingSql.Change;
import ir.saman.duty.LayingSql.Laid;
import ir.saman.secretariat.By;
import ir.saman.secretariat.Ledger;
import ir.saman.secretariat.Subject;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Duties of persons follow the posts they hold: laid from the day of the appointment, ended on the day they leave. A vacant
 * post bears nothing. Heard in the transaction of the change.
 */
@Component
class Holding {

    private final Laying laying;
    private final Latecomers latecomers;
    private final HoldingSql sql;
    private final Ledger ledger;

    Holding(Laying laying, Latecomers latecomers, HoldingSql sql, Ledger ledger) {
        this.laying = laying;
        this.latecomers = latecomers;
        this.sql = sql;
        this.ledger = ledger;
    }

    @EventListener
    void on(HoldersChanged changed) {
        laying.sql().keepOrgans();
        List<Laid> sources = laying.sql().ofHolders(); // before their duties, as whoever ends a source holds them
        Change change = new Change(changed.organ(), changed.on(), laying.today(), laying.now());
        keep(changed.by(), "duty.end.left", sql.leave(change, text("duty.end.left")));
        keep(changed.by(), "duty.reopen", sql.reopen(change));
        keep(changed.by(), "duty.lay.late", latecomers.holders(sources, changed.organ(), changed.on()));
    }

    /** The answer of somebody who has left comes back to nobody. */
    @EventListener
    void on(DutyReturned returned) {
        keep(
                By.SYSTEM,
                "duty.end.returned",
                sql.leave(returned.duty(), laying.today(), laying.now(), text("duty.end.left")));
    }

    private void keep(By by, String command, List<Long> duties) {
        if (!duties.isEmpty()) {
            ledger.write(by, command, new Subject.Many("duty", duties), Map.of());
        }
    }
}
