package ir.saman.kit.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ir.saman.Serves;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Serves("F1")
class PersianDateTests {

    @Test
    void theLeapYearsAreThoseOfThePublishedCalendar() {
        Set<Integer> leap =
                Set.of(1354, 1358, 1362, 1366, 1370, 1375, 1379, 1383, 1387, 1391, 1395, 1399, 1403, 1408, 1412, 1416);
        IntStream.rangeClosed(1354, 1416)
                .forEach(year -> assertThat(new PersianMonth(year, 12).length())
                        .as("Esfand %d", year)
                        .isEqualTo(leap.contains(year) ? 30 : 29));
    }

    @ParameterizedTest
    @CsvSource({
        "1403/12/30, 2025-03-20",
        "1403/10/26, 2025-01-15",
        "1403/12/26, 2025-03-16",
        "1405/05/10, 2026-08-01",
        "1388/12/18, 2010-03-09"
    })
    void aPersianDayIsAnIsoDayAndBack(String persian, LocalDate iso) {
        assertThat(day(persian).date()).isEqualTo(iso);
        assertThat(PersianDate.of(iso)).isEqualTo(day(persian));
    }

    @Test
    void everyDayOfThreeCenturiesIsFollowedByTheNext() {
        var first = PersianDate.of(1250, 1, 1);
        assertThat(first.date().datesUntil(first.plusYears(300).date()))
                .allSatisfy(iso -> assertThat(PersianDate.of(iso).date()).isEqualTo(iso));
    }

    @ParameterizedTest
    @CsvSource({
        "1403/10/26, 2, 1403/12/26",
        "1388/12/18, 1, 1389/01/18",
        "1388/12/18, 6, 1389/06/18",
        "1401/07/20, 2, 1401/09/20",
        "1403/06/31, 1, 1403/07/30",
        "1389/01/18, -1, 1388/12/18",
        "1403/01/31, -1, 1402/12/29"
    })
    void monthsAreAddedInThePersianCalendarAndClipToTheLastDay(String from, int months, String to) {
        assertThat(day(from).plusMonths(months)).isEqualTo(day(to));
    }

    @ParameterizedTest
    @CsvSource({"1388/12/18, 3, 1391/12/18", "1403/12/30, 3, 1406/12/29", "1403/12/30, 5, 1408/12/30"})
    void yearsAreAddedInThePersianCalendarAndClipToTheLastDay(String from, int years, String to) {
        assertThat(day(from).plusYears(years)).isEqualTo(day(to));
    }

    @ParameterizedTest
    @CsvSource({"1405/06/31, 30, 1405/07/30", "1403/12/29, 14, 1404/01/13", "1404/01/01, -1, 1403/12/30"})
    void daysAreCalendarDays(String from, int days, String to) {
        assertThat(day(from).plusDays(days)).isEqualTo(day(to));
    }

    @Test
    void aDayIsWrittenInPersian() {
        var day = PersianDate.of(1405, 9, 2);
        assertThat(day.format()).isEqualTo("۱۴۰۵/۰۹/۰۲");
        assertThat(day.words()).isEqualTo("دوشنبه ۲ آذر ۱۴۰۵");
        assertThat(day.dayMonth()).isEqualTo("۲ آذر");
        assertThat(PersianDate.of(1403, 10, 25).words()).isEqualTo("سه‌شنبه ۲۵ دی ۱۴۰۳");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "۱۴۰۳/۱۰/۲۶",
                "1403-10-26",
                "26 دی 1403",
                "۲۶ دی ۱۴۰۳",
                "٢٦ دي ١٤٠٣",
                "١٤٠٣/١٠/٢٦",
                "۱۴۰۳.۱۰.۲۶",
                "  1403 / 10 / 26 ",
                "2025-01-15",
                "۲۰۲۵-۰۱-۱۵",
                "2025/1/15",
                "\u200f۱۴۰۳/۱۰/۲۶\u200e"
            })
    void aDayIsReadHoweverItIsTyped(String typed) {
        assertThat(PersianDate.parse(typed)).contains(PersianDate.of(1403, 10, 26));
    }

    @Test
    void whatIsWrittenCanBeReadAgainInEveryMonth() {
        IntStream.rangeClosed(1, 12)
                .mapToObj(month -> PersianDate.of(1405, month, 29))
                .forEach(day -> {
                    assertThat(PersianDate.parse(day.format())).contains(day);
                    assertThat(PersianDate.parse(day.dayMonth() + " 1405")).contains(day);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1404/12/30",
                "1403/13/01",
                "1403/00/01",
                "1403/01/00",
                "1403/07/31",
                "1403/10",
                "1403/10-26",
                "",
                "   ",
                "امروز",
                "abcd/ef/gh",
                "1403/1۰/2x",
                "03/10/26",
                "0000/01/01",
                "1100/01/01",
                "1700/01/01",
                "9999/01/01",
                "99999/01/01",
                "14031026",
                "2025-02-29",
                "31 مهر 1403",
                "26 ژانویه 1403",
                "1403/10/26 10:42",
                "-1403/10/26"
            })
    void whatIsNoDayIsRefused(String typed) {
        assertThat(PersianDate.parse(typed)).isEmpty();
    }

    @Test
    void noDayThatTheCalendarLacksCanBeMade() {
        assertThatIllegalArgumentException().isThrownBy(() -> PersianDate.of(1404, 12, 30));
        assertThatIllegalArgumentException().isThrownBy(() -> PersianDate.of(1404, 13, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> PersianDate.of(1199, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> PersianDate.of(LocalDate.of(3000, 1, 1)));
    }

    @Test
    void daysStandInTime() {
        assertThat(List.of(day("1404/01/01"), day("1403/12/30"), day("1403/02/31")))
                .isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @Test
    void aMonthIsAPageOfWeeksThatBeginOnSaturday() {
        var azar = PersianMonth.of(LocalDate.of(2026, 11, 23));
        assertThat(azar.title()).isEqualTo("آذر ۱۴۰۵");
        assertThat(azar.first()).isEqualTo(PersianDate.of(1405, 9, 1));
        assertThat(azar.last()).isEqualTo(PersianDate.of(1405, 9, 30));
        assertThat(azar.weeks()).hasSize(5).allSatisfy(week -> assertThat(week).hasSize(7));
        assertThat(azar.weeks().getFirst()).startsWith(Optional.empty(), Optional.of(azar.first()));
        assertThat(azar.weeks().stream().flatMap(List::stream).flatMap(Optional::stream))
                .hasSize(30);
        assertThat(new PersianMonth(1405, 12).next()).isEqualTo(new PersianMonth(1406, 1));
        assertThat(new PersianMonth(1405, 1).previous()).isEqualTo(new PersianMonth(1404, 12));
    }

    @Test
    void aMonthIsReadFromAnAddressOrRefused() {
        assertThat(PersianMonth.ofCode(new PersianMonth(1405, 9).code())).contains(new PersianMonth(1405, 9));
        assertThat(List.of("1405-13", "1405-9", "1200-01", "9999-01", "x", ""))
                .allSatisfy(code -> assertThat(PersianMonth.ofCode(code)).isEmpty());
    }

    @Test
    void aMomentIsReadInTehran() {
        var evening = Instant.parse("2026-11-22T20:45:00Z");
        assertThat(Tehran.moment(Instant.parse("2026-11-23T07:12:00Z"))).isEqualTo("۱۴۰۵/۰۹/۰۲، ۱۰:۴۲");
        assertThat(Tehran.today(Clock.fixed(evening, ZoneOffset.UTC))).isEqualTo(LocalDate.of(2026, 11, 23));
    }

    private static PersianDate day(String text) {
        return PersianDate.parse(text).orElseThrow();
    }
}
