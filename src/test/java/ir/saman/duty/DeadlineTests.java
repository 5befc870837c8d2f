package ir.saman.duty;

import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.Serves;
import ir.saman.duty.DeadlineRule.EveryPeriod;
import ir.saman.duty.DeadlineRule.EveryYears;
import ir.saman.duty.DeadlineRule.Once;
import ir.saman.duty.DeadlineRule.Trigger;
import ir.saman.duty.DeadlineRule.Unit;
import ir.saman.duty.DeadlineRule.Within;
import ir.saman.kit.calendar.PersianDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The days the circulars name, worked out from their rules. */
class DeadlineTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    @Serves("F1")
    void monthsAndWeeksAreCountedInThePersianCalendar() {
        assertThat(within(2, Unit.MONTHS, "1401/07/20")).isEqualTo("۱۴۰۱/۰۹/۲۰");
        assertThat(within(1, Unit.MONTHS, "1388/12/18")).isEqualTo("۱۳۸۹/۰۱/۱۸");
        assertThat(within(6, Unit.MONTHS, "1388/12/18")).isEqualTo("۱۳۸۹/۰۶/۱۸");
        assertThat(within(3, Unit.YEARS, "1388/12/18")).isEqualTo("۱۳۹۱/۱۲/۱۸");
        assertThat(within(3, Unit.YEARS, "1403/12/30")).isEqualTo("۱۴۰۶/۱۲/۲۹");
        assertThat(within(2, Unit.MONTHS, "1403/10/26")).isEqualTo("۱۴۰۳/۱۲/۲۶");
        assertThat(within(1, Unit.MONTHS, "1403/06/31")).isEqualTo("۱۴۰۳/۰۷/۳۰");
    }

    @Test
    @Serves("F1")
    void theWordsOfARuleSayNothingThatItsAuthorDidNot() {
        var grace = new EveryPeriod(Rhythm.HALF, 10);
        assertThat(Deadline.forAll(grace, day("1405/01/01"), day("1405/02/01")).map(Deadline::derivation))
                .contains("۱۰ روز پس از پایان نیمه نخست ۱۴۰۵ (۱۴۰۵/۰۶/۳۱) ← ۱۴۰۵/۰۷/۱۰");
        Deadline standing =
                Deadline.of(new DeadlineRule.Standing(), facts(day("1405/01/01"), day("1405/01/01"), "1405/01/01"));
        assertThat(standing.of(Force.SHOULD).derivation())
                .as("what is advised is no duty")
                .doesNotContain("تکلیف");
    }

    @Test
    @Serves("F1")
    void whatAnEventLaysCountsFromTheDayOfTheEvent() {
        var twoWeeks = new Within(2, Unit.WEEKS, new Trigger.Occurrence("اعلام نبود پست"));
        Deadline deadline = Deadline.of(twoWeeks, facts(day("1401/07/20"), day("1405/06/25"), "1401/07/20"));
        assertThat(deadline.on()).contains(day("1405/07/08"));
        assertThat(deadline.derivation()).contains("اعلام نبود پست", "۱۴۰۵/۰۶/۲۵", "۱۴۰۵/۰۷/۰۸");
        assertThat(Deadline.forAll(twoWeeks, day("1401/07/20"), day("1405/06/25")))
                .isEmpty();
    }

    @Test
    @Serves("F1")
    void aHalfYearEndsWithShahrivarOrWithEsfand() {
        var half = new EveryPeriod(Rhythm.HALF, 10);
        assertThat(period(half, "1405/06/31")).isEqualTo("1405-H1 1405/01/01 1405/06/31");
        assertThat(period(half, "1405/07/01")).isEqualTo("1405-H2 1405/07/01 1405/12/29");
        assertThat(Periods.name("1405-H2")).isEqualTo("نیمه دوم ۱۴۰۵");
        assertThat(Deadline.forAll(half, day("1405/01/01"), day("1405/02/01")).flatMap(Deadline::on))
                .contains(day("1405/07/10"));
    }

    @Test
    @Serves("F1")
    void aReviewEveryThreeYearsHasPeriodsThatEndOnTheFirstDaysAnniversary() {
        var review = new EveryYears(3, day("1391/12/18"));
        assertThat(period(review, "1388/12/19")).isEqualTo("1391/3 1388/12/18 1391/12/18");
        assertThat(period(review, "1391/12/18")).isEqualTo("1391/3 1388/12/18 1391/12/18");
        assertThat(period(review, "1391/12/19")).isEqualTo("1394/3 1391/12/18 1394/12/18");
        assertThat(period(review, "1405/09/06")).isEqualTo("1406/3 1403/12/18 1406/12/18");
        assertThat(period(review, "1385/01/01")).isEqualTo("1385/3 1382/12/18 1385/12/18");
        assertThat(Periods.name("1391/3")).isEqualTo("دوره ۳ ساله ۱۳۸۸ تا ۱۳۹۱");
        assertThat(Deadline.forAll(review, day("1388/12/18"), day("1405/09/06")).flatMap(Deadline::on))
                .contains(day("1406/12/18"));
    }

    @Test
    @Serves("F1")
    void aPeriodOfYearsBegunOnTheLastDayOfALeapYearClipsWithoutDrifting() {
        var review = new EveryYears(3, day("1403/12/30"));
        assertThat(period(review, "1404/01/01")).isEqualTo("1406/3 1403/12/30 1406/12/29");
        assertThat(period(new EveryYears(5, day("1403/12/30")), "1407/01/01"))
                .isEqualTo("1408/5 1403/12/30 1408/12/30");
        assertThat(Occurrence.beginning(review, day("1406/12/29")).to()).contains(day("1409/12/29"));
    }

    @Test
    @Serves("F1")
    void whatIsAskedOnceHasNoDayButTheClausesWords() {
        Deadline plain = Deadline.of(new Once(""), facts(day("1388/12/18"), day("1388/12/18"), "1388/12/18"));
        Deadline said = Deadline.of(new Once("در اسرع وقت"), facts(day("1388/12/18"), day("1388/12/18"), "1388/12/18"));
        assertThat(plain.on()).isEmpty();
        assertThat(plain.derivation()).isEqualTo("یک بار، بدون مهلت");
        assertThat(said.derivation()).contains("در اسرع وقت");
    }

    @Test
    @Serves("F1")
    void aRuleWrittenWithoutItsPartsReadsAsOneThatDoesNotRestrict() {
        assertThat(JSON.readValue("{\"article5\": true}", BearerRule.class)).isEqualTo(BearerRule.ofArticle5());
        BearerRule full = BearerRule.ofAny(List.of(BearerRule.ofKinds(List.of("MINISTRY")), BearerRule.only("N029")))
                .change()
                .post(Optional.of(new BearerRule.Post("HEAD", "فرماندار")))
                .unit("دفتر بازرسی")
                .staff("مدیران")
                .build();
        assertThat(JSON.readValue(JSON.writeValueAsString(full), BearerRule.class))
                .isEqualTo(full);
        DeadlineRule rule = new EveryYears(3, day("1391/12/18"));
        assertThat(JSON.readValue(JSON.writerFor(DeadlineRule.class).writeValueAsString(rule), DeadlineRule.class))
                .isEqualTo(rule);
        DeadlineRule after = new Within(2, Unit.WEEKS, new Trigger.Occurrence("رویداد"));
        assertThat(JSON.readValue(JSON.writerFor(DeadlineRule.class).writeValueAsString(after), DeadlineRule.class))
                .isEqualTo(after);
    }

    private static String within(int amount, Unit unit, String from) {
        Deadline deadline = Deadline.of(
                new Within(amount, unit, new Trigger.LetterDate()), facts(day(from), day("1405/01/01"), from));
        return PersianDate.of(deadline.on().orElseThrow()).format();
    }

    private static String period(DeadlineRule rule, String day) {
        Occurrence found = Occurrence.around(rule, day(day)).orElseThrow();
        return "%s %s %s"
                .formatted(found.code(), plain(found.from()), plain(found.to().orElseThrow()));
    }

    private static String plain(LocalDate day) {
        PersianDate shown = PersianDate.of(day);
        return "%04d/%02d/%02d".formatted(shown.year(), shown.month(), shown.day());
    }

    private static Deadline.Facts facts(LocalDate letter, LocalDate receipt, String from) {
        return new Deadline.Facts(letter, receipt, Occurrence.once(day(from)), (start, days) -> start.plusDays(days));
    }

    private static LocalDate day(String persian) {
        return PersianDate.parse(persian).orElseThrow().date();
    }
}
