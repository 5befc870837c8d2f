package ir.saman.duty;

import ir.saman.kit.calendar.PersianMonth;
import ir.saman.kit.calendar.Tehran;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the counts quick to read: closed months are folded into checkpoints, once per time axis. Figures never wait for
 * this; without any fold they are the same, only slower.
 */
@Component
class Counts {

    /** At most so many months are folded in one run, the latest first: a night is enough, and the next night goes on. */
    static final int MONTHS_A_RUN = 6;

    static final String FIRST = "select min(occurred_on) from duty.count_delta";

    static final String FOLDED = "select month_end from duty.count_fold group by month_end having count(*) = 2";

    static final String FOLD = "select duty.fold(:axis, :monthEnd)";

    private final JdbcClient db;
    private final Clock clock;

    Counts(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Folds the last closed month, again if it was folded before, and those before it that have no checkpoint. */
    @Transactional
    void foldClosedMonths() {
        Set<LocalDate> folded = folded();
        LocalDate first = first();
        PersianMonth last = PersianMonth.of(Tehran.today(clock)).previous();
        Stream.iterate(last, PersianMonth::previous)
                .takeWhile(month -> month.equals(last) || !end(month).isBefore(first))
                .filter(month -> month.equals(last) || !folded.contains(end(month)))
                .limit(MONTHS_A_RUN)
                .forEach(month -> fold(end(month)));
    }

    private void fold(LocalDate monthEnd) {
        fold("OCCURRED", monthEnd);
        fold("RECORDED", monthEnd);
    }

    private static LocalDate end(PersianMonth month) {
        return month.last().date();
    }

    private Set<LocalDate> folded() {
        return db.sql(FOLDED)
                .query((row, number) -> row.getObject(1, LocalDate.class))
                .set();
    }

    /** The first day anything is counted on; where nothing is, today. */
    private LocalDate first() {
        return db.sql(FIRST)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .orElse(Tehran.today(clock));
    }

    private void fold(String axis, LocalDate monthEnd) {
        db.sql(FOLD)
                .param("axis", axis)
                .param("monthEnd", monthEnd)
                .query((row, number) -> row.getLong(1))
                .single();
    }
}
