package ir.saman.duty;

import ir.saman.kit.calendar.PersianMonth;
import ir.saman.kit.calendar.Tehran;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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

    private record Span(LocalDate first, LocalDate last) {}

    static final String SPAN = """
            select least((select min(occurred_on) from duty.count_delta where cube = 'PROVINCE'), cast(:today as date)) as first,
                   greatest((select max(day_end) from duty.count_fold), cast(:today as date)) as last""";

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
        LocalDate today = Tehran.today(clock);
        List<PersianMonth> months = months(today);
        fold("OCCURRED", months, today);
        fold("RECORDED", months, today);
    }

    private void fold(String axis, List<PersianMonth> months, LocalDate today) {
        db.sql(FOLD)
                .param("axis", axis)
                .param("months", ends(months.stream()))
                .param("years", ends(months.stream().filter(month -> month.month() == 12)))
                .param("today", today)
                .query((row, number) -> row.getLong(1))
                .single();
    }

    /** From the one before the first in which anything is counted to the one that runs; the clock may have been ahead once. */
    private List<PersianMonth> months(LocalDate today) {
        Span counted = db.sql(SPAN)
                .param("today", today)
                .query((row, number) ->
                        new Span(row.getObject("first", LocalDate.class), row.getObject("last", LocalDate.class)))
                .single();
        PersianMonth before = PersianMonth.of(counted.first()).previous();
        return Stream.iterate(PersianMonth.of(counted.last()), PersianMonth::previous)
                .takeWhile(month -> !month.last().date().isBefore(before.last().date()))
                .toList()
                .reversed();
    }

    private static String[] ends(Stream<PersianMonth> months) {
        return months.map(month -> month.last().date().toString()).toArray(String[]::new);
    }
}
