package ir.saman.circular;

import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.Serves;
import ir.saman.circular.CircularText.RhythmBy;
import ir.saman.duty.BearerRule;
import ir.saman.duty.DeadlineRule;
import ir.saman.duty.DeadlineRule.Trigger;
import ir.saman.duty.DeadlineRule.Unit;
import ir.saman.duty.Force;
import ir.saman.kit.calendar.PersianDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rules as the page of a circular says them. */
@Serves("F1")
class RuleWordsTests {

    private static final LocalDate LETTER = PersianDate.of(1388, 12, 18).date();

    private final RuleWords words = new RuleWords(
            Map.of("N029", "سازمان اداری و استخدامی کشور", "assistant", "دستیار مردمی‌سازی"), Map.of(), "سازمان");

    @Test
    void aUnionNamesAllItsParts() {
        BearerRule rule = BearerRule.ofAny(
                List.of(BearerRule.ofKinds(List.of("MINISTRY", "GOVERNORATE")), BearerRule.only("N029")));
        assertThat(words.bearers(rule)).endsWith(" و سازمان اداری و استخدامی کشور");
    }

    @Test
    void thePostTheUnitAndTheStaffAreSaid() {
        BearerRule unit = BearerRule.only("N029").change().unit("امور بازرسی").build();
        assertThat(words.bearers(unit)).isEqualTo("سازمان اداری و استخدامی کشور (امور بازرسی)");
        BearerRule post = BearerRule.ofKinds(List.of("COUNTY_GOVERNORATE"))
                .change()
                .post(Optional.of(new BearerRule.Post("HEAD", "فرماندار")))
                .build();
        assertThat(words.bearers(post)).startsWith("فرماندار در ");
        BearerRule staff = BearerRule.ofArticle5()
                .change()
                .staff("مدیران و کارشناسان دستگاه")
                .build();
        assertThat(words.bearers(staff)).endsWith("برای مدیران و کارشناسان دستگاه");
        assertThat(words.bearers(BearerRule.ofHolders("assistant"))).isEqualTo("هر دارنده پست «دستیار مردمی‌سازی»");
    }

    @Test
    void deadlinesWithoutADayAndOfYearsAndEventsAreSaid() {
        LocalDate today = PersianDate.of(1405, 9, 1).date();
        assertThat(said(Force.MUST, new DeadlineRule.Once(""), today).rule()).isEqualTo("یک بار، بدون مهلت");
        assertThat(said(Force.MUST, new DeadlineRule.Once("در اسرع وقت"), today).rule())
                .isEqualTo("یک بار، در اسرع وقت");
        DeadlineWords years = said(
                Force.MUST,
                new DeadlineRule.EveryYears(3, PersianDate.of(1391, 12, 18).date()),
                today);
        assertThat(years.rule()).startsWith("هر ۳ سال یک بار");
        assertThat(years.derivation()).contains("۱۴۰۶/۱۲/۱۸");
        assertThat(said(
                                Force.MUST,
                                new DeadlineRule.Within(2, Unit.WEEKS, new Trigger.Occurrence("اعلام نبود پست")),
                                today)
                        .rule())
                .isEqualTo("۲ هفته پس از اعلام نبود پست");
        assertThat(said(Force.MUST_NOT, new DeadlineRule.Standing(), today).rule())
                .contains("ممنوع");
    }

    private static DeadlineWords said(Force force, DeadlineRule rule, LocalDate today) {
        var ask = new CircularText.Ask(
                "key",
                "",
                force,
                BearerRule.only("N029"),
                List.of(),
                rule,
                RhythmBy.CLAUSE,
                "",
                List.of("ISSUER"),
                "",
                "",
                List.of(),
                Optional.empty(),
                Optional.empty());
        return DeadlineWords.of("", ask, LETTER, today);
    }
}
