package ir.saman.secretariat.document;

import static ir.saman.kit.text.PersianText.normalise;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ir.saman.Serves;
import ir.saman.secretariat.Document;
import ir.saman.secretariat.Document.Bar;
import ir.saman.secretariat.Document.Block;
import ir.saman.secretariat.Document.Chart;
import ir.saman.secretariat.Document.Clause;
import ir.saman.secretariat.Document.Clauses;
import ir.saman.secretariat.Document.Column;
import ir.saman.secretariat.Document.Copies;
import ir.saman.secretariat.Document.Fact;
import ir.saman.secretariat.Document.Facts;
import ir.saman.secretariat.Document.Heading;
import ir.saman.secretariat.Document.Letterhead;
import ir.saman.secretariat.Document.Mark;
import ir.saman.secretariat.Document.NewPage;
import ir.saman.secretariat.Document.Paragraph;
import ir.saman.secretariat.Document.Signed;
import ir.saman.secretariat.Document.Table;
import ir.saman.secretariat.Document.Title;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Serves({"E3", "F1"})
class PdfDocumentsTests {

    private static final LocalDate DAY = LocalDate.of(2025, 2, 2);
    private static final String DIGEST = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "پژوهشگران چابک ژاپنی گزارش می‌دهند که گروه‌های کارشناسی",
                "دستگاه‌های اجرایی پاسخ‌گو هستند؛ گواهی‌نامه، ژرفا و چندلایه.",
                "لایحه، سلامت، الآن، اصلاح، کالا، مسئله‌ای، رأی، مؤسسه، خانهٔ مردم",
                "نسخه PDF 1.7 و ISO 9001:2015 در ۱۴۰۳/۱۲/۲۶ (ماده ۲۹) تأیید شد",
                "مهلت ۱٬۷۴۹ دستگاه، ۲۵٪ آن تا پایان سال"
            })
    void whatIsPrintedIsFoundAgainInLogicalOrder(String sentence) throws IOException {
        Printed printed = print(new Paragraph(sentence));
        assertThat(printed.text(1)).contains(normalise(sentence));
        assertThat(printed.glyphs()).isNotEmpty();
    }

    @Test
    void halfSpacesComeAlongWithACopy() throws IOException {
        assertThat(print(new Paragraph("دستگاه‌های پاسخ‌گو می‌شوند")).asExtracted())
                .contains("دستگاه‌های پاسخ‌گو می‌شوند");
    }

    @Test
    void everyBlockIsSetWithItsWords() throws IOException {
        Printed printed = Printed.of(everything());
        String text = normalise(printed.asExtracted());
        assertThat(List.of(
                        "سازمان اداری و استخدامی کشور",
                        "شماره: ۱۰۷۰۳۰",
                        "تاریخ: ۱۴۰۳/۱۱/۱۴",
                        "پیوست: دارد",
                        "طبقه‌بندی: عادی",
                        "فوریت: آنی",
                        "بخشنامه به دستگاه‌های اجرایی",
                        "بندهای اجرایی",
                        "ماده ۱– تعریف‌ها. در این بخشنامه",
                        "ب) کارگروه: گروه کاری",
                        "پاراگراف دوم همین بند.",
                        "استانداری سمنان",
                        "تکلیف‌ها به تفکیک استان",
                        "۱٬۷۴۹",
                        "پژمان گودرزی",
                        "9f86d081884c7d65",
                        "رونوشت:",
                        "دفتر رئیس‌جمهور"))
                .allSatisfy(words -> assertThat(text).contains(normalise(words)));
        assertThat(text).doesNotContain(DIGEST);
    }

    @Test
    void theFootSaysWhichPageOfHowManyOfWhichDocument() throws IOException {
        Printed printed = Printed.of(everything());
        int pages = printed.pages();
        assertThat(pages).isGreaterThanOrEqualTo(3);
        for (int page = 1; page <= pages; page++) {
            assertThat(printed.text(page)).contains(normalise("صفحه " + page + " از " + pages), "107030/1403");
        }
    }

    @Test
    void theHeadOfATableStandsOnEveryPageItReaches() throws IOException {
        Printed printed = print(table(120));
        assertThat(printed.pages()).isGreaterThanOrEqualTo(3);
        for (int page = 1; page <= printed.pages(); page++) {
            assertThat(printed.text(page)).contains(normalise("ردیف"), normalise("دستگاه"), normalise("مهلت"));
        }
    }

    @Test
    void columnsRunFromRightToLeft() throws IOException {
        Printed printed = print(new Table(
                "", List.of(new Column("A", 1, false), new Column("B", 1, false)), List.of(List.of("Q", "Z"))));
        assertThat(at(printed, "A")).isGreaterThan(at(printed, "B"));
        assertThat(at(printed, "Q")).isGreaterThan(at(printed, "Z"));
    }

    @Test
    void linesBeginAtTheRight() throws IOException {
        Printed printed = print(new Paragraph("آغاز"), new Clauses(List.of(clause(0, "الف)"), clause(3, "ژ)"))));
        assertThat(at(printed, "آ")).isGreaterThan(500);
        assertThat(at(printed, "ا")).isGreaterThan(500);
        assertThat(at(printed, "ژ")).isBetween(400f, 500f);
    }

    @Test
    void fontsLieInsideAndHoldOnlyWhatIsUsed() throws IOException {
        Printed printed = Printed.of(everything());
        assertThat(printed.fonts()).isNotEmpty().allMatch(PDFont::isEmbedded);
        assertThat(printed.fonts())
                .extracting(PDFont::getName)
                .allMatch(name -> name.matches("[A-Z]{6}\\+Vazirmatn.*"));
        assertThat(printed.bytes().length).isLessThan(200_000);
    }

    @Test
    void markupInATextIsPrintedAndNothingIsFetched() throws IOException {
        String hostile =
                "<script>alert(1)</script> <img src=\"file:///etc/passwd\"/> &amp; <style>@import url(http://a.b)</style> ]]>";
        Printed printed =
                print(new Paragraph(hostile), new Heading(hostile), new Facts(List.of(new Fact(hostile, hostile))));
        assertThat(printed.asExtracted()).contains("<script>alert(1)</script>", "&amp;", "file:///etc/passwd");
        try (PDDocument pdf = Loader.loadPDF(printed.bytes())) {
            assertThat(pdf.getPage(0).getResources().getXObjectNames()).isEmpty();
            assertThat(pdf.getPage(0).getAnnotations()).isEmpty();
        }
    }

    @Test
    void aCharacterTheFontLacksAndOneThatIsNoneDoNotStopIt() throws IOException {
        Printed printed = print(new Paragraph("پایان 🙂 \u0000\u0007\ud800 汉"), new Heading(""), new Copies(List.of()));
        assertThat(printed.text(1)).contains(normalise("پایان"));
        assertThat(printed.glyphs()).isNotEmpty();
    }

    @Test
    void aRowThatDoesNotFitItsColumnsIsABug() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Table("", List.of(new Column("A", 1, false)), List.of(List.of("1", "2"))));
        assertThatIllegalArgumentException().isThrownBy(() -> new Bar("A", -1));
    }

    @Test
    void manyAreSetAtOnce() {
        assertThat(IntStream.range(0, 8).parallel().mapToObj(number -> print("شماره " + number)))
                .hasSize(8)
                .allMatch(text -> text.contains(normalise("شماره")));
    }

    private static String print(String text) {
        try {
            return print(new Paragraph(text)).text(1);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Printed print(Block... blocks) throws IOException {
        return Printed.of(new Document("آزمون", "۱", List.of(blocks)));
    }

    private static float at(Printed printed, String letter) throws IOException {
        return printed.glyphs().stream()
                .filter(glyph -> glyph.text().equals(letter))
                .findFirst()
                .orElseThrow()
                .x();
    }

    private static Clause clause(int depth, String label) {
        return new Clause(depth, label, Optional.empty(), "—");
    }

    private static Table table(int rows) {
        return new Table(
                "فهرست",
                List.of(new Column("ردیف", 1, true), new Column("دستگاه", 6, false), new Column("مهلت", 2, true)),
                Stream.iterate(1, number -> number + 1)
                        .limit(rows)
                        .map(number -> List.of("" + number, "اداره کل شماره " + number, "۱۴۰۵/۰۶/۱۵"))
                        .toList());
    }

    private static Document everything() {
        return new Document(
                "بخشنامه ۱۰۷۰۳۰",
                "107030/1403",
                List.of(
                        new Letterhead(
                                List.of("ریاست جمهوری", "سازمان اداری و استخدامی کشور"),
                                List.of(
                                        new Mark.Number("107030"),
                                        new Mark.OnDate(DAY),
                                        new Mark.Attachment("دارد"),
                                        new Mark.Classification("عادی"),
                                        new Mark.Urgency("آنی"))),
                        new Title("بخشنامه به دستگاه‌های اجرایی"),
                        new Heading("بندهای اجرایی"),
                        new Clauses(List.of(
                                new Clause(0, "ماده ۱–", Optional.of("تعریف‌ها."), "در این بخشنامه"),
                                new Clause(1, "ب)", Optional.empty(), "کارگروه: گروه کاری\nپاراگراف دوم همین بند."))),
                        new Facts(List.of(new Fact("گیرنده", "استانداری سمنان"))),
                        table(40),
                        new Chart(
                                "تکلیف‌ها به تفکیک استان",
                                "(تکلیف)",
                                List.of(new Bar("تهران", 1749), new Bar("گیلان", 0))),
                        new NewPage(),
                        new Signed("پژمان گودرزی", "رئیس سازمان", DAY, Optional.of(DIGEST)),
                        new Copies(List.of("دفتر رئیس‌جمهور", "بایگانی"))));
    }
}
