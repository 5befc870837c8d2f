package ir.saman.circular;

import static ir.saman.Altered.altered;
import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.circular.CircularText.Ask;
import ir.saman.circular.CircularText.Clause;
import ir.saman.circular.TimeRemarks.Kind;
import ir.saman.circular.TimeRemarks.Remark;
import ir.saman.duty.BearerRule;
import ir.saman.duty.DeadlineRule;
import ir.saman.duty.DeskFixtures;
import ir.saman.secretariat.By;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@SamanTest
@Serves("F1")
class TimeRemarksTests {

    private static final DeadlineRule TWO_MONTHS = within(2);
    private static final DeadlineRule THREE_MONTHS = within(3);

    @Autowired
    private TimeRemarks remarks;

    @Autowired
    private DraftFixtures fixtures;

    @Autowired
    private Drafts drafts;

    @Autowired
    private DeskFixtures desk;

    private final String number = "w-" + UUID.randomUUID();
    private By head = By.SYSTEM;
    private BearerRule bearers = BearerRule.ofArticle5();

    @BeforeEach
    void aBearer() {
        bearers = BearerRule.only(desk.below("N140"));
        head = fixtures.head("N029");
    }

    @ParameterizedTest
    @CsvSource({
        "ظرف دو ماه گزارش دهند., ظرف سه ماه گزارش دهند.",
        "ظرف ۲ ماه گزارش دهند., ظرف ۲ سال گزارش دهند.",
        "ظرف ده روز گزارش دهند., ظرف ده روز کاری گزارش دهند.",
        "ظرف چهل و پنج روز گزارش دهند., ظرف چهل و شش روز گزارش دهند.",
        "تا ۱۵ مهر گزارش دهند., تا ۱۵ آبان گزارش دهند.",
        "تا ۱۴۰۵/۱۰/۰۱ گزارش دهند., تا ۱۴۰۵/۱۰/۰۲ گزارش دهند.",
        "سالانه گزارش دهند., ماهانه گزارش دهند.",
        "از تاریخ ابلاغ گزارش دهند., از تاریخ دریافت گزارش دهند.",
    })
    void wordsOfTimeThatChangedWithoutTheDeadlineAreRemarked(String before, String after) {
        Clause written = clause(before, TWO_MONTHS);
        assertThat(said(written, clause(after, TWO_MONTHS))).containsExactly(Kind.WORDS_ONLY);
        assertThat(said(written, clause(after, THREE_MONTHS)))
                .as("both were changed")
                .isEmpty();
        assertThat(said(written, clause(before, THREE_MONTHS))).containsExactly(Kind.DEADLINE_ONLY);
        assertThat(said(written, written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ظرف دو ماه گزارش دهند., حداکثر ظرف ۲ ماه گزارش کامل دهند.",
        "ظرف دو ماه گزارش دهند., ظرف ٢ ماه گزارش دهند.",
        "گزارش سه‌ماهه دهند., گزارش ۳ ماهه دهند.",
        "ماده ۵ را اجرا کنند., ماده ۶ را اجرا کنند.",
        "با مهر دستگاه بفرستند., بی درنگی در مهر دستگاه بفرستند.",
    })
    void otherWordsAreNot(String before, String after) {
        assertThat(TimeWords.of(before).size()).isEqualTo(TimeWords.of(after).size());
        assertThat(said(clause(before, TWO_MONTHS), clause(after, TWO_MONTHS))).isEmpty();
    }

    @Test
    void whatAClauseAboveSaysOfTimeMayBeWhatTheDeadlineFollows() {
        Clause before = above("ظرف دو ماه:", clause("گزارش دهند.", TWO_MONTHS));
        Clause after = above("ظرف سه ماه:", clause("گزارش دهند.", THREE_MONTHS));
        assertThat(said(before, after)).isEmpty();
    }

    @Test
    void aNewCircularHasNothingToBeComparedWith() {
        CircularText text =
                TestCirculars.asking(number, desk.today()).saying(List.of(clause("ظرف دو ماه.", TWO_MONTHS)));
        assertThat(remarks.of(fixtures.begun(text, head))).isEmpty();
    }

    @Test
    void aGraceThatTheClauseSaysIsNotCalledTheIssuersOwn() {
        var quarterly = new DeadlineRule.EveryPeriod(ir.saman.duty.Rhythm.QUARTER, 15);
        Clause says = clause("ظرف پانزده روز پس از پایان هر فصل گزارش دهند.", quarterly);
        Clause silent = clause("هر فصل گزارش دهند.", quarterly);
        assertThat(settings(says)).isEmpty();
        assertThat(settings(silent)).hasSize(1);
    }

    private List<String> settings(Clause clause) {
        return DeadlineWords.of(clause, clause.asks().getFirst(), desk.today(), desk.today())
                .settings();
    }

    private List<Kind> said(Clause before, Clause after) {
        CircularText text = TestCirculars.asking(number + UUID.randomUUID(), desk.today());
        CircularId circular = fixtures.issued(Optional.empty(), text.saying(List.of(before)), head);
        Draft draft = drafts.begin(
                fixtures.begun(text, head).organ(), Optional.of(circular), text.saying(List.of(after)), head);
        return remarks.of(draft).stream().map(Remark::kind).toList();
    }

    private Clause clause(String words, DeadlineRule deadline) {
        Ask like = DraftFixtures.withinTwoMonths("para_1", bearers).asks().getFirst();
        Ask ask = altered(like, Map.of("deadline", deadline));
        return saying("para_1", words, List.of(ask), List.of());
    }

    private static Clause above(String words, Clause below) {
        return saying("para_0", words, List.of(), List.of(below));
    }

    private static Clause saying(String anchor, String words, List<Ask> asks, List<Clause> below) {
        return new Clause(
                anchor, "PARAGRAPH", "بند " + anchor, "", ClauseForce.MUST, words, "", "", asks, List.of(), below);
    }

    private static DeadlineRule within(int months) {
        return new DeadlineRule.Within(months, DeadlineRule.Unit.MONTHS, new DeadlineRule.Trigger.LetterDate());
    }
}
