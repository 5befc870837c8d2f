package ir.saman.duty.recount;

import ir.saman.kit.calendar.Tehran;
import ir.saman.secretariat.By;
import ir.saman.secretariat.Ledger;
import ir.saman.secretariat.Subject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Holds the counts against the duties and their courses, for every day. */
@Component
class Recounting {

    private final RecountSql sql;
    private final Ledger ledger;
    private final Clock clock;

    Recounting(RecountSql sql, Ledger ledger, Clock clock) {
        this.sql = sql;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Where they differ; nothing is changed. */
    List<Drift> find() {
        return sql.find();
    }

    /** Mends where they differ, known from today on; what was mended. The ledger says in how many cells of which cube. */
    @Transactional
    public List<Drift> mend() {
        List<Drift> mended = sql.mend(Tehran.today(clock));
        if (!mended.isEmpty()) {
            Map<String, Long> cells =
                    mended.stream().collect(Collectors.groupingBy(Drift::cube, Collectors.summingLong(Drift::cells)));
            List<Long> sources = mended.stream().map(Drift::sourceId).distinct().toList();
            ledger.write(By.SYSTEM, "duty.recount", new Subject.Many("source", sources), cells);
        }
        return mended;
    }
}
