package ir.saman.duty;

import ir.saman.kit.calendar.PersianMonth;
import ir.saman.kit.calendar.Tehran;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the counts quick to read: closed months are folded into checkpoints, once per time axis. Figures never wait for
 * this; without any fold they are the same, only slower.
 */
@Component
class Counts {

    static final String FOLD = "select duty.fold(:axis, :monthEnd)";

    private final JdbcClient db;
    private final Clock clock;

    Counts(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Folds the last closed month, on both axes; again, if it was folded before. */
    @Transactional
    void foldClosedMonths() {
        LocalDate monthEnd =
                PersianMonth.of(Tehran.today(clock)).previous().last().date();
        fold("OCCURRED", monthEnd);
        fold("RECORDED", monthEnd);
    }

    private void fold(String axis, LocalDate monthEnd) {
        db.sql(FOLD)
                .param("axis", axis)
                .param("monthEnd", monthEnd)
                .query((row, number) -> row.getLong(1))
                .single();
    }
}
