package ir.saman.circular.layer;

import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.Serves;
import ir.saman.circular.layer.Suspicion.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Serves("F1")
class SuspicionTests {

    private static final List<SuspectWord> LISTED = List.of(
            new SuspectWord("بازرگانی", "بازرسی", false),
            new SuspectWord("اسکان ارائه", "امکان ارائه", false),
            new SuspectWord("پست", "پیوست", true));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    دستگاههای اجرایی        | HALF_SPACE      | دستگاههای    | دستگاه‌های
                    دستگاه های اجرایی       | HALF_SPACE      | دستگاه های   | دستگاه‌های
                    برنامه ابلاغ می شود     | HALF_SPACE      | می شود       | می‌شود
                    برنامه ابلاغ میگردد     | HALF_SPACE      | میگردد       | می‌گردد
                    سنجش دوره ای            | HALF_SPACE      | دوره ای      | دوره‌ای
                    نظام تصمیمگیری          | HALF_SPACE      | تصمیمگیری    | تصمیم‌گیری
                    فرمانداران مکلفاند      | HALF_SPACE      | مکلفاند      | مکلف‌اند
                    همكاري کامل             | ARABIC_LETTER   | همكاري       | همکاری
                    خسارات واردہ            | ARABIC_LETTER   | واردہ        | وارده
                    سازمان بازرگانی کل      | LISTED_WORD     | بازرگانی     | بازرسی
                    سازمان بازرگاني كل      | LISTED_WORD     | بازرگاني     | بازرسی
                    اسکان  ارائه اطلاعات     | LISTED_WORD     | اسکان  ارائه  | امکان ارائه
                    شماره ۱۲3۴              | MIXED_DIGITS    | ۱۲3۴         | ۱۲۳۴
                    ماده۵ قانون             | GLUED_DIGITS    | ماده۵        | ماده ۵
                    طبقه ۲۰مرکز             | GLUED_DIGITS    | ۲۰مرکز       | ۲۰ مرکز
                    شماره ۲۰۷۲۱۷۴۴۸۸۸       | GLUED_DIGITS    | ۲۰۷۲۱۷۴۴۸۸۸  | ''
                    تاریخ: ۸۸۳۲۴/۱۸         | SCRAMBLED_DATE  | ۸۸۳۲۴/۱۸     | ''
                    مورخ ۱۳۹۵/۱۳/۴۵         | SCRAMBLED_DATE  | ۱۳۹۵/۱۳/۴۵   | ''
                    نامه ۲۷۷۰۱/۴۴۶۴۲        | SCRAMBLED_DATE  | ۲۷۷۰۱/۴۴۶۴۲  | ''
                    در ۱۳۹۵/۱۲/۲۸ ۱۳۸۱/۱۰/۲۸ | SCRAMBLED_DATE | ۱۳۹۵/۱۲/۲۸ ۱۳۸۱/۱۰/۲۸ | ''
                    """)
    void aPlaceThatMayBeMisreadIsMarkedWithWhatMayBeMeant(String text, Kind kind, String raw, String suggestion) {
        List<Suspicion> found = Suspicions.find(text, LISTED);
        assertThat(found.stream().filter(each -> each.kind() == kind))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.raw()).isEqualTo(raw);
                    assertThat(each.suggestion()).isEqualTo(suggestion);
                    assertThat(text.substring(each.span().start(), each.span().end()))
                            .isEqualTo(raw);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "دستگاه‌های اجرایی موظف‌اند برنامه خود را بنویسند.",
                "تنها در انتهای کار، بهای نهایی پیگیری می‌شود.",
                "بخشنامه شماره ۱۰۰/۸۸۸۸۲ مورخ ۱۳۸۶/۷/۳ در روزنامه و برنامه آمد.",
                "پست سازمانی و بازرگانان",
                "۱- نخست\n۲- دوم\n۳- سوم\n",
                ""
            })
    void whatIsWellWrittenIsLeftAlone(String text) {
        assertThat(Suspicions.find(text, LISTED)).isEmpty();
    }

    @Test
    void aWordOfTheHeadIsSuspectThereOnly() {
        String text = "شماره: ۱۲\nپست: دارد\n\n۱- پست سازمانی بدهند.\n";
        assertThat(Suspicions.find(text, LISTED).stream().filter(each -> each.kind() == Kind.LISTED_WORD))
                .singleElement()
                .satisfies(each -> assertThat(each.span().start()).isEqualTo(text.indexOf("پست")));
    }

    @Test
    void aLongPassageThatStoodBeforeIsMarkedThoughItsHalfSpacesDiffer() {
        String passage =
                "دستگاه‌های اجرایی موظف‌اند هر سه سال یک بار روش‌های انجام کار و فرایندهای مورد عمل خود را مورد بازبینی قرار دهند.";
        String text = "۳. " + passage + "\n\n۴. دیگر.\n\n۳. " + passage.replace("\u200c", "") + "\n";
        assertThat(Suspicions.find(text, List.of()).stream().filter(each -> each.kind() == Kind.DOUBLED))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.span().start()).isGreaterThan(text.indexOf("۴."));
                    assertThat(each.raw()).contains("سه سال");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"دستگاه‌ها موظف‌اند ظرف دو ماه اقدام کنند. ", "ك", "می شود ", "۱۲/۳ ", "ا", "۱- دستگاههای\n"})
    void aMillionCharactersAreLookedThrough(String crumb) {
        String text = crumb.repeat(1_000_000 / crumb.length());
        assertThat(Suspicions.find(text, LISTED))
                .allMatch(each -> text.startsWith(each.raw(), each.span().start()));
    }
}
