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
import ir.saman.duty.Rhythm;
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
    private Wording wording;

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ظرف پانزده روز پس از پایان هر فصل گزارش دهند. | 15",
                "تا یک ماه پس از پایان هر فصل گزارش دهند. | 30",
                "تا یک ماه پس از پایان هر فصل گزارش دهند. | 31",
                "گزارش هر فصل را دو هفته بعد از پایان آن بفرستند. | 14",
                "پس از پایان هر سه‌ماهه، حداکثر ظرف ۱۵ روز گزارش دهند. | 15",
                "ده روز کاری پس از پایان هر فصل گزارش دهند. | 14",
            })
    void aGraceThatTheTextSaysIsNotCalledTheIssuersOwn(String words, int grace) {
        Clause asking = clause("گزارش دهند.", quarterly(grace));
        assertThat(settings(clause(words, quarterly(grace)))).isEmpty();
        assertThat(settings(above(words, asking))).as("in the clause above").isEmpty();
        assertThat(settings(altered(asking, Map.of("heading", words))))
                .as("in its heading")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "هر فصل گزارش دهند. | 15",
                "به درخواست‌ها ظرف ۳۰ روز پاسخ و هر سه ماه گزارش دهند. | 30",
                "ظرف ده روز پس از پایان هر فصل گزارش دهند. | 30",
                "گزارش هر ۳ ماه، پس از پایان فصل. | 90",
                "پس از پایان هر دوره سه‌ماهه گزارش دهند. | 90",
            })
    void aGraceThatItDoesNotSayIsCalledTheIssuersOwn(String words, int grace) {
        assertThat(settings(clause(words, quarterly(grace)))).hasSize(1);
        assertThat(settings(above(words, clause("گزارش دهند.", quarterly(grace)))))
                .hasSize(1);
    }

    private static DeadlineRule quarterly(int grace) {
        return new DeadlineRule.EveryPeriod(Rhythm.QUARTER, grace);
    }

    /** Of the one thing that the clause, or the one below it, asks. */
    private List<String> settings(Clause top) {
        CircularText text = TestCirculars.asking(number, desk.today()).saying(List.of(top));
        Clause clause = top.children().stream().findFirst().orElse(top);
        return wording.of(text).of(clause, clause.asks().getFirst()).settings();
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
