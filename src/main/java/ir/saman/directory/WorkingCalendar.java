package ir.saman.directory;

import static java.util.stream.Collectors.toSet;

import ir.saman.kit.calendar.WorkingDays;
import ir.saman.secretariat.Settings;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Working days of the country and of a province: the weekend of this installation and the holidays an administrator
 * keeps. The weekend is Friday, unless the setting {@value #WEEKEND} names other days ({@code THURSDAY,FRIDAY}): offices
 * differ in their Thursdays, and a deadline must not come out shorter than an office thinks it is.
 */
@Component
public class WorkingCalendar {

    /** The setting that names the days of the weekend, English and in capitals, joined by commas. */
    public static final String WEEKEND = "calendar.weekend";

    static final String HOLIDAYS = """
            select distinct on_date from directory.holiday
            where on_date >= :from and (territory is null or territory = :province)""";

    private final JdbcClient db;
    private final Settings settings;

    WorkingCalendar(JdbcClient db, Settings settings) {
        this.db = db;
        this.settings = settings;
    }

    /**
     * The working days from {@code from} on, holidays read once: for whoever asks of many days.
     *
     * @param province code of the province; absent: the holidays of the whole country only
     */
    public WorkingDays since(LocalDate from, Optional<String> province) {
        Set<LocalDate> holidays = new HashSet<>(db.sql(HOLIDAYS)
                .param("from", from)
                .param("province", province.orElse(""))
                .query((row, number) -> row.getObject(1, LocalDate.class))
                .list());
        return new WorkingDays(weekend(), holidays::contains);
    }

    /** Whether {@code day} is worked: neither weekend nor holiday there. */
    public boolean isWorking(LocalDate day, Optional<String> province) {
        return since(day, province).isWorking(day);
    }

    /** The day {@code days} working days after {@code from}. */
    public LocalDate plusWorkingDays(LocalDate from, int days, Optional<String> province) {
        return since(from, province).plus(from, days);
    }

    private Set<DayOfWeek> weekend() {
        String days = settings.find(WEEKEND).orElse(DayOfWeek.FRIDAY.name());
        return Stream.of(days.split(","))
                .map(String::strip)
                .map(DayOfWeek::valueOf)
                .collect(toSet());
    }
}
