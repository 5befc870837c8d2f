package ir.saman.duty;

import ir.saman.duty.LayingSql.Laid;
import ir.saman.secretariat.By;
import ir.saman.secretariat.Ledger;
import ir.saman.secretariat.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Follows what sources ask: from an earlier day, and on into the periods to come. */
@Component
class Following {

    private final Laying laying;
    private final TrackingSql sql;
    private final Ledger ledger;

    Following(Laying laying, TrackingSql sql, Ledger ledger) {
        this.laying = laying;
        this.sql = sql;
        this.ledger = ledger;
    }

    int trackFrom(Source source, LocalDate from, By by) {
        long id = laying.sql().find(source).orElseThrow();
        List<Long> touched =
                laying.find(id).map(before -> trackFrom(before, from)).orElse(List.of());
        ledger.write(by, "duty.track", new Subject.Many("duty", touched), Map.of("from", from.toString()));
        return touched.size();
    }

    private List<Long> trackFrom(Laid before, LocalDate from) {
        sql.track(before.id(), from);
        Laid tracked = laying.find(before.id()).orElseThrow();
        List<Long> touched = new ArrayList<>(laying.lay(tracked));
        touched.addAll(sql.relayTracked(before, tracked.trackedFrom(), laying.now()));
        return touched;
    }

    int layAhead(By by) {
        List<Long> laid = new ArrayList<>();
        laying.sql().sources(Optional.empty()).forEach(source -> laid.addAll(laying.layAhead(source)));
        if (!laid.isEmpty()) {
            ledger.write(by, "duty.lay.ahead", new Subject.Many("duty", laid), Map.of());
        }
        return laid.size();
    }
}
