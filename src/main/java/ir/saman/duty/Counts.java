package ir.saman.duty;

import ir.saman.kit.calendar.PersianMonth;
import ir.saman.kit.calendar.Tehran;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the counts quick to read: closed months and years, and what runs of this month up to today, are folded, once per time axis.
 * Figures never wait for this; without any fold they are the same, only slower.
 */
@Component
class Counts {

    static final String FIRST = "select min(occurred_on) from duty.count_delta where cube = 'PROVINCE'";

    static final String FOLD = "select duty.fold(:axis, cast(:months as date[]), cast(:years as date[]), :today)";

    private final JdbcClient db;
    private final Clock clock;

    Counts(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Folds what was written since it was last folded. */
    @Transactional
    void fold() {
        List<PersianMonth> months = closedMonths();
        fold("OCCURRED", months);
        fold("RECORDED", months);
    }

    private void fold(String axis, List<PersianMonth> months) {
        db.sql(FOLD)
                .param("axis", axis)
                .param("months", ends(months.stream()))
                .param("years", ends(months.stream().filter(month -> month.month() == 12)))
                .param("today", Tehran.today(clock))
                .query((row, number) -> row.getLong(1))
                .single();
    }

    private List<PersianMonth> closedMonths() {
        LocalDate first = first();
        PersianMonth last = PersianMonth.of(Tehran.today(clock)).previous();
        return Stream.iterate(last, PersianMonth::previous)
                .takeWhile(month -> !month.last().date().isBefore(first))
                .toList()
                .reversed();
    }

    private static String[] ends(Stream<PersianMonth> months) {
        return months.map(month -> month.last().date().toString()).toArray(String[]::new);
    }

    /** The first day anything is counted on; where nothing is, today. */
    private LocalDate first() {
        return db.sql(FIRST)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .orElse(Tehran.today(clock));
    }
}
