package ir.saman.circular;

import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.Serves;
import ir.saman.circular.CutText.Kind;
import ir.saman.circular.CutText.Mark;
import ir.saman.circular.CutText.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Serves("F1")
class CuttingTests {

    private static final Path CIRCULARS = Path.of("../shared/circulars");

    @Test
    void articlesClausesNotesAndLettersNestAsTheyStand() {
        CutText cut = Cutting.cut("""
                ماده ۱- دستگاه‌ها موظف‌اند:
                ۱- برنامه بنویسند.
                الف) برای ستاد؛
                ب) برای استان؛
                ۲- آن را بفرستند.
                تبصره ۱: دستگاه‌های تازه می‌توانند یک ماه دیرتر بفرستند.
                ماده ۲) گسترش تشکیلات ممنوع است.
                """);
        assertThat(marks(cut).map(Mark::anchor))
                .containsExactly(
                        "art_1",
                        "art_1__para_1",
                        "art_1__para_1__point_1",
                        "art_1__para_1__point_2",
                        "art_1__para_2",
                        "art_1__note_1",
                        "art_2");
        assertThat(marks(cut).map(Mark::label))
                .containsExactly(
                        "ماده ۱",
                        "ماده ۱، بند ۱",
                        "ماده ۱، بند ۱، الف",
                        "ماده ۱، بند ۱، ب",
                        "ماده ۱، بند ۲",
                        "ماده ۱، تبصره ۱",
                        "ماده ۲");
        assertThat(marks(cut)).noneMatch(Mark::doubtful);
        assertThat(clauses(cut).map(part -> part.words().force()))
                .containsExactly(
                        ClauseForce.MUST,
                        ClauseForce.NONE,
                        ClauseForce.NONE,
                        ClauseForce.NONE,
                        ClauseForce.NONE,
                        ClauseForce.MAY,
                        ClauseForce.MUST_NOT);
    }

    @Test
    void lettersMayStandAboveNumbersToo() {
        CutText cut = Cutting.cut("الف) نخست\n۱- یک\n۲- دو\nب) دوم\n۱- یک\n");
        assertThat(marks(cut).map(Mark::depth)).containsExactly(0, 1, 1, 0, 1);
        assertThat(marks(cut).map(Mark::anchor)).doesNotHaveDuplicates();
    }

    @Test
    void aNumberThatCannotBeRightIsKeptAndDoubted() {
        CutText cut = Cutting.cut("""
                ۲- مأموریت‌ها:
                ۱-۲ نخستین،
                ۲-۲ دومین،
                ۲-۳ سومین.
                ۳- وظایف:
                ۱-۳ نخستین،
                ۲-۳ دومین.
                """);
        assertThat(marks(cut).map(Mark::anchor))
                .containsExactly(
                        "para_2",
                        "para_2__item_1",
                        "para_2__item_2",
                        "para_2__item_3",
                        "para_3",
                        "para_3__item_1",
                        "para_3__item_2");
        assertThat(marks(cut).filter(Mark::doubtful).map(Mark::written)).containsExactly("۲", "۲-۳");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    دستگاه موظف است اقدام کند              | MUST     | موظف
                    دستگاهها موظفند اقدام کنند              | MUST     | موظفند
                    ارسال گزارش لازم است                    | MUST     | لازم است
                    به دستگاه‌ها اجازه داده می‌شود بخرند      | MAY      | اجازه داده می‌شود
                    خرید آن بلامانع است                     | MAY      | بلامانع است
                    دستگاه‌ها حق خرید آن را ندارند            | MUST_NOT | حق خرید آن را ندارند
                    پیشنهاد می‌شود دستگاه‌ها بخرند            | SHOULD   | پیشنهاد می‌شود
                    دستگاه‌ها مکلف‌اند ثبت کنند             | MUST     | مکلف
                    فرمانداران مكلفاند ثبت كنند             | MUST     | مكلفاند
                    برنامه بايد نوشته شود                   | MUST     | بايد
                    واحد تازه نباید ساخته شود               | MUST_NOT | نباید
                    ایجاد واحد جدید ممنوع است               | MUST_NOT | ممنوع
                    دستگاه مجاز به این کار نیست              | MUST_NOT | مجاز به این کار نیست
                    دستگاه نمی تواند پست بیفزاید            | MUST_NOT | نمی تواند
                    دستگاه میتواند پست بدهد                 | MAY      | میتواند
                    دستگاه می‌تواند پست بدهد                | MAY      | می‌تواند
                    دستگاه مجاز است پست بدهد                | MAY      | مجاز است
                    کمیته‌هایی قابل تشکیل است               | MAY      | قابل تشکیل است
                    شایسته است همکاری کنند                  | SHOULD   | شایسته است
                    امور قابل واگذاری شناسایی شد             | NONE     | ''
                    میان‌بایدها کاری نیست                    | NONE     | ''
                    """)
    void theForceComesFromTheWordThatSaysIt(String words, ClauseForce force, String word) {
        CutText cut = Cutting.cut("۱- " + words);
        Part part = clauses(cut).findFirst().orElseThrow();
        assertThat(part.words().force()).isEqualTo(force);
        assertThat(part.words().word().map(cut::raw).orElse("")).isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    باید ظرف دو ماه از تاریخ ابلاغ این بخشنامه بفرستد | ظرف دو ماه از تاریخ ابلاغ این بخشنامه
                    باید حداکثر ظرف مدت دوماه از تاریخ ابلاغ بفرستد    | حداکثر ظرف مدت دوماه از تاریخ ابلاغ بفرستد
                    گزارش را هر سه ماه یک بار بدهد                    | هر سه ماه یک بار
                    گزارش را هر سه ماه یکبار بدهد                     | هر سه ماه یکبار
                    باید تا ۱۰ مرداد ۱۴۰۵ تکمیل شود                    | تا ۱۰ مرداد ۱۴۰۵
                    باید یک ماه پس از ابلاغ بفرستد                     | یک ماه پس از ابلاغ بفرستد
                    باید حداكثر تا پايان سال بفرستد                    | حداكثر تا پايان سال بفرستد
                    """)
    void whatSpeaksOfADeadlineIsMarked(String words, String phrase) {
        CutText cut = Cutting.cut("۱- " + words);
        assertThat(clauses(cut).findFirst().orElseThrow().words().deadlines().stream()
                        .map(cut::raw))
                .containsExactly(phrase);
    }

    @Test
    void theLettersHeadSignatureAndCopiesAreNoClauses() {
        CutText cut = Cutting.cut("""
                ریاست جمهوری
                سازمان اداری و استخدامی کشور
                شماره نامه: ۱۲۳
                تاریخ: ۱۴۰۵/۰۱/۰۲

                باسمه تعالی

                بخشنامه به تمامی دستگاه‌های اجرایی
                «عنوان بخشنامه»
                در اجرای قانون، موارد زیر ابلاغ می‌شود:

                ۱- برنامه بنویسند.

                علی رضایی
                رئیس سازمان

                رونوشت:
                ۱- جناب آقای استاندار برای استحضار
                """);
        assertThat(cut.parts().stream().map(Part::kind))
                .containsExactly(
                        Kind.LETTERHEAD,
                        Kind.OPENING,
                        Kind.ADDRESSEES,
                        Kind.SUBJECT,
                        Kind.PREAMBLE,
                        Kind.CLAUSE,
                        Kind.SIGNATURE,
                        Kind.COPIES);
    }

    @Test
    void aCoveringLetterIsToldFromWhatItHandsOn() {
        CutText cut = Cutting.cut("""
                شماره: ۵
                در اجرای قانون، به پیوست
                نامه شماره ۱۲ ارسال می گردد.

                ناصر مالکی
                رئیس سازمان

                شماره: ۱۲

                وظایف به این شرح است:
                ۱- نخست.
                """);
        assertThat(cut.parts().stream().map(Part::kind))
                .containsExactly(
                        Kind.LETTERHEAD, Kind.RELAY, Kind.SIGNATURE, Kind.LETTERHEAD, Kind.PREAMBLE, Kind.CLAUSE);
    }

    @Test
    void aClauseGoesOnBehindTheHeadOfTheNextSheet() {
        CutText cut = Cutting.cut("۱- دستگاه از طریق\n\n\fشماره نامه: ۱۰\n\nسامانه ملی اقدام کند.\n\n۲- دیگر.");
        assertThat(cut.parts().stream().map(Part::kind))
                .containsExactly(Kind.CLAUSE, Kind.LETTERHEAD, Kind.CONTINUATION, Kind.CLAUSE);
        assertThat(cut.parts().get(2).parent()).isZero();
    }

    @Test
    void aNoteWithinALineIsACutOfItsOwn() {
        CutText cut = Cutting.cut("۲. فرایندها را به هنگام نمایند. تبصره: درج تاریخ ضروری است.\n");
        assertThat(marks(cut).map(Mark::anchor)).containsExactly("para_2", "para_2__note_1");
        assertThat(clauses(cut).map(part -> part.words().force())).last().isEqualTo(ClauseForce.MUST);
    }

    @Test
    void aTextWithoutStructureIsOneClause() {
        CutText cut = Cutting.cut("دستگاه‌ها باید همکاری کنند.\n\nهمکاری باید کامل باشد.");
        assertThat(clauses(cut)).hasSize(1);
        assertThat(clauses(cut).findFirst().orElseThrow().words().force()).isEqualTo(ClauseForce.MUST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\n\n\f\n", "ماده", "ماده ۱", "۱-", "-", "\r\n۱- الف\r\nب\r", "😀 ۱- 😀", "\u200c"})
    void oddTextsAreCutWithoutLoss(String text) {
        assertNothingLost(text);
    }

    @Test
    void noCharacterIsLostWhateverTheText() {
        Random random = new Random(1405);
        List<String> crumbs = List.of(
                "ماده ۱- ",
                "بند الف) ",
                "تبصره: ",
                "۱- ",
                "۲-۳ ",
                "1.2.3 ",
                "- ",
                "– ",
                "الف) ",
                "مرحله اول: ",
                "\n",
                "\n\n",
                "\f",
                "\r\n",
                "شماره: ۱۲\n",
                "رونوشت:\n",
                "علی رضایی\n",
                "دستگاه باید ",
                "ظرف دو ماه از تاریخ ",
                ".",
                "،",
                ":",
                "۱) یک ۲) دو ",
                "\u200c",
                "\ud83d",
                "ك",
                "٣");
        for (int round = 0; round < 3_000; round++) {
            String text = Stream.generate(() -> crumbs.get(random.nextInt(crumbs.size())))
                    .limit(random.nextInt(40))
                    .collect(Collectors.joining());
            assertNothingLost(text);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ماده ۱- دستگاه‌ها موظف‌اند ظرف دو ماه از تاریخ ابلاغ اقدام کنند.\n۱- نخست\nالف) دیگر\n",
                "مجاز مجاز مجاز مجاز ",
                "۱) یک ۲) دو ۳) سه ",
                "۱- الف) - ",
                "۱-\nالف)\n",
                "\n",
                " ",
                "ا",
                "قابل ",
                "سازمان اداری\n\nعلی رضایی\n"
            })
    void aMillionCharactersAreCut(String crumb) {
        String text = crumb.repeat(1_000_000 / crumb.length());
        assertThat(joined(Cutting.cut(text))).isEqualTo(text);
    }

    @Test
    void theFiveLettersAreCutWithoutLossAndIntoTheirClauses() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(CIRCULARS), "the five texts are not beside the project");
        try (Stream<Path> files = Files.list(CIRCULARS)) {
            for (Path file : files.sorted().toList()) {
                CutText cut = assertNothingLost(Files.readString(file));
                assertThat(clauses(cut).count()).as(file.toString()).isGreaterThan(5);
            }
        }
    }

    private static CutText assertNothingLost(String text) {
        CutText cut = Cutting.cut(text);
        assertThat(joined(cut)).isEqualTo(text);
        int end = 0;
        for (Part part : cut.parts()) {
            assertThat(part.span().start()).isEqualTo(end);
            end = part.span().end();
            assertThat(part.parent()).isLessThan(cut.parts().size());
        }
        assertThat(marks(cut).map(Mark::anchor)).doesNotHaveDuplicates();
        return cut;
    }

    private static String joined(CutText cut) {
        return cut.parts().stream().map(part -> cut.raw(part.span())).collect(Collectors.joining());
    }

    private static Stream<Part> clauses(CutText cut) {
        return cut.clauses().stream().map(cut.parts()::get);
    }

    private static Stream<Mark> marks(CutText cut) {
        return clauses(cut).map(part -> part.mark().orElseThrow());
    }
}
