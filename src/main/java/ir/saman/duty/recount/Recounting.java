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
    @Transactional(readOnly = true)
    public Recounted find() {
        return new Recounted(sql.find(), sql.findFolds());
    }

    /**
     * Mends where they differ, known from today on, and takes back what was folded wrongly, for the next hour to fold anew; what was
     * mended. The ledger says in how many cells of what.
     */
    @Transactional
    public Recounted mend() {
        List<FoldDrift> folds = sql.findFolds();
        Recounted mended = new Recounted(sql.mend(Tehran.today(clock)), folds);
        if (!folds.isEmpty()) {
            sql.unfold();
        }
        if (!mended.same()) {
            List<Long> sources =
                    mended.counts().stream().map(Drift::sourceId).distinct().toList();
            ledger.write(By.SYSTEM, "duty.recount", new Subject.Many("source", sources), cells(mended));
        }
        return mended;
    }

    private static Map<String, Long> cells(Recounted mended) {
        Map<String, Long> cells = mended.counts().stream()
                .collect(Collectors.groupingBy(Drift::cube, Collectors.summingLong(Drift::cells)));
        mended.folds().forEach(each -> cells.put("FOLDED_" + each.axis(), each.cells()));
        return cells;
    }
}
