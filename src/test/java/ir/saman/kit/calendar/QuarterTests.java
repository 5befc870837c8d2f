package ir.saman.kit.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ir.saman.Serves;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Serves({"A1", "F1"})
class QuarterTests {

    @ParameterizedTest
    @CsvSource({
        "1405-Q1, 1405, 1, 1, 1405, 3, 31, بهار ۱۴۰۵",
        "1405-Q2, 1405, 4, 1, 1405, 6, 31, تابستان ۱۴۰۵",
        "1405-Q3, 1405, 7, 1, 1405, 9, 30, پاییز ۱۴۰۵",
        "1403-Q4, 1403, 10, 1, 1403, 12, 30, زمستان ۱۴۰۳",
        "1404-Q4, 1404, 10, 1, 1404, 12, 29, زمستان ۱۴۰۴"
    })
    void aQuarterIsASeasonFromItsFirstToItsLastDay(
            String code, int year, int month, int day, int lastYear, int lastMonth, int lastDay, String name) {
        var quarter = Quarter.ofCode(code).orElseThrow();
        assertThat(quarter.first()).isEqualTo(PersianDate.of(year, month, day).date());
        assertThat(quarter.last())
                .isEqualTo(PersianDate.of(lastYear, lastMonth, lastDay).date());
        assertThat(quarter.name()).isEqualTo(name);
        assertThat(quarter.code()).isEqualTo(code);
    }

    @Test
    void everyDayLiesInTheQuarterThatHoldsIt() {
        LocalDate first = PersianDate.of(1403, 1, 1).date();
        assertThat(first.datesUntil(first.plusYears(3))).allSatisfy(day -> {
            var quarter = Quarter.of(day);
            assertThat(day).isBetween(quarter.first(), quarter.last());
        });
    }

    @Test
    void quartersFollowOneAnotherOverTheYearsEnd() {
        var winter = new Quarter(1403, 4);
        assertThat(winter.next()).isEqualTo(new Quarter(1404, 1));
        assertThat(winter.next().previous()).isEqualTo(winter);
        assertThat(winter.next().first()).isEqualTo(winter.last().plusDays(1));
        assertThat(winter).isLessThan(winter.next());
        assertThat(winter.previous()).isEqualTo(new Quarter(1403, 3));
    }

    @Test
    void whatIsNoQuarterIsRefused() {
        assertThat(List.of("1405-Q5", "1405-Q0", "1405Q2", "0000-Q1", "9999-Q1", "", "x"))
                .allSatisfy(code -> assertThat(Quarter.ofCode(code)).isEmpty());
        assertThatIllegalArgumentException().isThrownBy(() -> new Quarter(1405, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Quarter(1405, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Quarter(5, 1));
    }
}
