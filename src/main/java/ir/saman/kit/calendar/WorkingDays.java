package ir.saman.kit.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Working days for one place: its weekend and its holidays, both handed in, because they differ by territory and change by
 * decree (pollution, cold, power).
 */
public final class WorkingDays {

    private static final int DAYS_OF_A_YEAR = 366;

    private final Set<DayOfWeek> weekend;
    private final Predicate<LocalDate> holiday;

    /**
     * @param weekend the days of each week without work; not all seven
     * @param holiday whether an ISO date is a holiday in that place
     */
    public WorkingDays(Set<DayOfWeek> weekend, Predicate<LocalDate> holiday) {
        if (weekend.size() == DayOfWeek.values().length) {
            throw new IllegalArgumentException("a week needs a working day");
        }
        this.weekend = weekend.isEmpty() ? EnumSet.noneOf(DayOfWeek.class) : EnumSet.copyOf(weekend);
        this.holiday = holiday;
    }

    /** Neither weekend nor holiday. */
    public boolean isWorking(LocalDate date) {
        return !weekend.contains(date.getDayOfWeek()) && !holiday.test(date);
    }

    /** The {@code count}-th working day after {@code date}, which is not counted itself; 0 gives {@code date} back. */
    public LocalDate plus(LocalDate date, int count) {
        if (count < 0) {
            throw new IllegalArgumentException("working days are counted forwards: " + count);
        }
        LocalDate reached = date;
        for (int counted = 0; counted < count; counted++) {
            reached = next(reached);
        }
        return reached;
    }

    /** The first working day after {@code date}. */
    public LocalDate next(LocalDate date) {
        return nextOrSame(date.plusDays(1));
    }

    /** {@code date} if it is a working day, else the first after it: where a deadline on a holiday moves to. */
    public LocalDate nextOrSame(LocalDate date) {
        return date.datesUntil(date.plusDays(DAYS_OF_A_YEAR))
                .filter(this::isWorking)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no working day in the year after " + date));
    }
}
