package ir.saman.secretariat.office;

import static ir.saman.secretariat.office.Packed.paragraph;
import static ir.saman.secretariat.office.Packed.word;
import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.secretariat.Document.NewPage;
import ir.saman.secretariat.Document.Paragraph;
import ir.saman.secretariat.FileInspection.Reason;
import ir.saman.secretariat.FileTexts;
import ir.saman.secretariat.FileTexts.Line;
import ir.saman.secretariat.FileTexts.Reading;
import ir.saman.secretariat.Files;
import ir.saman.secretariat.Stored;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@SamanTest
@Serves({"F1", "F6"})
class FileTextsTests {

    @Autowired
    private FileTexts texts;

    @Autowired
    private Files files;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE+", "windows-1256"})
    void plainTextIsReadInWhicheverCodeItWasWritten(String code) {
        String text = "بند ۱\r\n\r\n  سطر دوم، چگونگی  \n\fصفحه دو";
        String written =
                code.startsWith("w") ? text.replace('ی', 'ي').replace('ک', 'ك').replace('۱', '1') : text;
        byte[] bytes = code.endsWith("+")
                ? ("\ufeff" + written).getBytes(StandardCharsets.UTF_16LE)
                : written.getBytes(Charset.forName(code));
        List<String> lines = written.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        assertThat(read(bytes, "a.txt"))
                .isEqualTo(new Reading.Read(
                        List.of(
                                new Line(1, lines.get(0)),
                                new Line(1, lines.get(1)),
                                new Line(2, lines.get(2).replace("\f", ""))),
                        2));
    }

    @Test
    void aPdfWithTextIsReadPageByPageInLogicalOrder() throws IOException {
        String first = "ماده ۲۹– دستگاه‌های چابک، پاسخ‌گو و ژرف‌نگر (ISO 9001) تا ۱۴۰۳/۱۲/۲۶";
        byte[] pdf = Pdfs.printed(new Paragraph(first), new NewPage(), new Paragraph("لایحه اصلاح شد"));
        assertThat(read(pdf, "a.pdf")).isInstanceOfSatisfying(Reading.Read.class, read -> {
            assertThat(read.pages()).isEqualTo(2);
            assertThat(read.lines()).contains(new Line(1, first), new Line(2, "لایحه اصلاح شد"));
        });
    }

    @Test
    void aWordDocumentIsReadInOrderTablesIncluded() {
        String body = paragraph("ماده ۱")
                + "<w:p><w:r><w:t>یک </w:t></w:r><w:del><w:r><w:delText>رفته</w:delText></w:r></w:del>"
                + "<w:ins><w:r><w:t>دو</w:t><w:br/><w:t>سه</w:t></w:r></w:ins></w:p>"
                + "<w:tbl><w:tr><w:tc>" + paragraph("ردیف") + "</w:tc><w:tc>" + paragraph("نام") + paragraph("پست")
                + "</w:tc></w:tr></w:tbl>"
                + "<w:p><w:r><w:lastRenderedPageBreak/><w:t>پایان &amp; بس</w:t></w:r></w:p>" + paragraph("پس از آن");
        assertThat(read(word(body).bytes(), "a.docx"))
                .isEqualTo(new Reading.Read(
                        List.of(
                                new Line(1, "ماده ۱"),
                                new Line(1, "یک دو"),
                                new Line(1, "سه"),
                                new Line(1, "ردیف\tنام پست"),
                                new Line(1, "پایان & بس"),
                                new Line(2, "پس از آن")),
                        2));
    }

    @Test
    void aScanHasNoText() throws IOException {
        assertThat(read(Pdfs.blank(2), "a.pdf")).isEqualTo(new Reading.NoText());
        assertThat(read(word(paragraph(" ")).bytes(), "a.docx")).isEqualTo(new Reading.NoText());
    }

    @Test
    void whatIsTooLongLockedHostileOrOfAnotherTypeIsNotRead() throws IOException {
        assertThat(read(Pdfs.blank(FileTexts.MOST_PAGES + 1), "a.pdf")).isEqualTo(new Reading.TooLong());
        assertThat(read("کار\n".repeat(200_001), "a.txt")).isEqualTo(new Reading.TooLong());
        assertThat(read(Pdfs.Hostile.LOCKED.bytes(), "a.pdf")).isEqualTo(new Reading.Hostile(Reason.ENCRYPTED));
        assertThat(read(word("").with("word/vbaProject.bin", "x").bytes(), "a.docx"))
                .isEqualTo(new Reading.Hostile(Reason.MACROS));
        assertThat(read(Packed.excel().bytes(), "a.xlsx")).isEqualTo(new Reading.OtherType());
        assertThat(read("<html><script>", "a.html")).isEqualTo(new Reading.OtherType());
        assertThat(read(new byte[(int) Files.LIMIT + 1], "a.txt")).isEqualTo(new Reading.TooLong());
    }

    @Test
    void everyRefusalHasItsWords() {
        assertThat(List.of(
                        new Reading.NoText().words(), new Reading.TooLong().words(), new Reading.OtherType().words()))
                .allMatch(words -> words.endsWith("."));
        assertThat(new Reading.TooLong().words()).contains("۱٬۰۰۰");
    }

    @Test
    void aKeptFileIsReadToo() {
        Stored.Kept kept = (Stored.Kept) files.store(stream("متن بخشنامه".getBytes(StandardCharsets.UTF_8)), "a.txt");
        assertThat(texts.of(kept.file(), kept.name()))
                .isEqualTo(new Reading.Read(List.of(new Line(1, "متن بخشنامه")), 1));
    }

    private Reading read(String text, String name) {
        return read(text.getBytes(StandardCharsets.UTF_8), name);
    }

    private Reading read(byte[] bytes, String name) {
        return texts.of(stream(bytes), name);
    }

    private static ByteArrayInputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }
}
