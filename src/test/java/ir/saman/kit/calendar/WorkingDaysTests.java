package ir.saman.kit.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.THURSDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ir.saman.Serves;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

@Serves("F1")
class WorkingDaysTests {

    private static final LocalDate WEDNESDAY_BEFORE_NOWRUZ =
            PersianDate.of(1403, 12, 29).date();
    private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 21);

    @Test
    void weekendsAndHolidaysAreNotWorkingDays() {
        var days = new WorkingDays(EnumSet.of(THURSDAY, FRIDAY), SATURDAY.plusDays(2)::equals);
        assertThat(days.isWorking(SATURDAY)).isTrue();
        assertThat(days.isWorking(SATURDAY.plusDays(2))).isFalse();
        assertThat(days.isWorking(SATURDAY.plusDays(5))).isFalse();
        assertThat(days.isWorking(SATURDAY.plusDays(6))).isFalse();
    }

    @Test
    void workingDaysAreCountedOverNowruz() {
        Set<LocalDate> nowruz =
                Set.of(iso(1403, 12, 30), iso(1404, 1, 1), iso(1404, 1, 2), iso(1404, 1, 3), iso(1404, 1, 4));
        var days = new WorkingDays(EnumSet.of(FRIDAY), nowruz::contains);
        assertThat(days.next(WEDNESDAY_BEFORE_NOWRUZ)).isEqualTo(iso(1404, 1, 5));
        assertThat(days.plus(WEDNESDAY_BEFORE_NOWRUZ, 4)).isEqualTo(iso(1404, 1, 9));
    }

    @Test
    void theDayItselfIsNotCountedAndNoneGivesItBack() {
        var days = new WorkingDays(Set.of(FRIDAY), day -> false);
        assertThat(days.plus(SATURDAY, 0)).isEqualTo(SATURDAY);
        assertThat(days.plus(SATURDAY, 1)).isEqualTo(SATURDAY.plusDays(1));
        assertThat(days.plus(SATURDAY, 6)).isEqualTo(SATURDAY.plusDays(7));
    }

    @Test
    void aDeadlineOnAWorkingDayStaysAndOnAHolidayMovesOn() {
        var days = new WorkingDays(Set.of(FRIDAY), day -> false);
        assertThat(days.nextOrSame(SATURDAY)).isEqualTo(SATURDAY);
        assertThat(days.nextOrSame(SATURDAY.minusDays(1))).isEqualTo(SATURDAY);
    }

    @Test
    void aPlaceMayHaveNoWeekend() {
        assertThat(new WorkingDays(Set.of(), day -> false).next(SATURDAY)).isEqualTo(SATURDAY.plusDays(1));
    }

    @Test
    void countingNeverRunsForEver() {
        var never = new WorkingDays(Set.of(FRIDAY), day -> true);
        assertThatIllegalStateException().isThrownBy(() -> never.next(SATURDAY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WorkingDays(EnumSet.allOf(DayOfWeek.class), day -> false));
        assertThatIllegalArgumentException().isThrownBy(() -> never.plus(SATURDAY, -1));
    }

    private static LocalDate iso(int year, int month, int day) {
        return PersianDate.of(year, month, day).date();
    }
}
