package ir.saman.directory;

import ir.saman.kit.calendar.WorkingDays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Working days of the country and of a province: the weekend and the holidays an administrator keeps. */
@Component
public class WorkingCalendar {

    static final String HOLIDAYS = """
            select distinct on_date from directory.holiday
            where on_date >= :from and (territory is null or territory = :province)""";

    private final JdbcClient db;

    WorkingCalendar(JdbcClient db) {
        this.db = db;
    }

    /** The day {@code days} working days after {@code from}. */
    public LocalDate plusWorkingDays(LocalDate from, int days, Optional<String> province) {
        Set<LocalDate> holidays = new HashSet<>(db.sql(HOLIDAYS)
                .param("from", from)
                .param("province", province.orElse(null))
                .query((row, number) -> row.getObject(1, LocalDate.class))
                .list());
        return new WorkingDays(Set.of(DayOfWeek.FRIDAY), holidays::contains).plus(from, days);
    }
}
