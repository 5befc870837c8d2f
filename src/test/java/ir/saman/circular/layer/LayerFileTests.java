package ir.saman.circular.layer;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.circular.CircularId;
import ir.saman.circular.Circulars;
import ir.saman.circular.ClauseWords;
import ir.saman.circular.TestCirculars;
import ir.saman.circular.layer.Brought.Beside;
import ir.saman.kit.calendar.Tehran;
import ir.saman.secretariat.By;
import ir.saman.secretariat.Document;
import ir.saman.secretariat.Documents;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A text brought in as a file: Word, PDF, a scan with its words; and what is hidden in one. */
@SamanTest
@Serves("F1")
class LayerFileTests {

    private static final String WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    @Autowired
    private Layers layers;

    @Autowired
    private LayerSql sql;

    @Autowired
    private Circulars circulars;

    @Autowired
    private ClauseWords clauseWords;

    @Autowired
    private Documents documents;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Clock clock;

    private CircularId circular = new CircularId(0);

    @BeforeEach
    void aCircularOfTwoClauses() {
        circular = circulars.publish(
                TestCirculars.asking(
                        "f-" + UUID.randomUUID(), Tehran.today(clock), "outreach-record", "training-record"),
                By.SYSTEM);
    }

    @Test
    void aWordFileIsReadParagraphByParagraph() {
        byte[] file = word("", "۱- دستگاه‌ها برنامه بنویسند.", "۲- گزارش بفرستند.");
        assertThat(bring("نامه.docx", file, "")).isInstanceOf(Brought.Kept.class);
        assertThat(clauseWords.of(circular))
                .hasEntrySatisfying("para_2", words -> assertThat(words.raw()).isEqualTo("۲- گزارش بفرستند."));
        assertThat(original().fileName()).isEqualTo("نامه.docx");
    }

    @Test
    void signsThatAreNoLettersAreLeftOut() {
        byte[] file = ("۱- دستگاه‌ها برنامه\u0000 بنویسند.\n" + "۲- گزارش بفرستند.\n").getBytes(UTF_16);
        assertThat(bring("letter.txt", file, "")).isInstanceOf(Brought.Kept.class);
        assertThat(clauseWords.of(circular))
                .hasEntrySatisfying("para_1", words -> assertThat(words.raw()).contains("برنامه بنویسند"));
    }

    @Test
    void aPdfIsReadPageByPage() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        List<Document.Clause> clauses = List.of(
                new Document.Clause(0, "۱-", Optional.empty(), "دستگاه‌ها برنامه بنویسند."),
                new Document.Clause(0, "۲-", Optional.empty(), "گزارش بفرستند."));
        documents.write(new Document("آزمون", "۱", List.of(new Document.Clauses(clauses))), file);
        assertThat(bring("letter.pdf", file.toByteArray(), "")).isInstanceOf(Brought.Kept.class);
        assertThat(clauseWords.of(circular))
                .hasEntrySatisfying("para_1", words -> assertThat(words.raw()).contains("برنامه بنویسند"));
    }

    @Test
    void aScanIsKeptBesideTheWordsReadInIt() throws IOException {
        ByteArrayOutputStream scan = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.save(scan);
        }
        assertThat(bring("scan.pdf", scan.toByteArray(), "")).isInstanceOf(Brought.Refused.class);
        assertThat(sql.latest(circular.value())).isEmpty();
        assertThat(bring("scan.pdf", scan.toByteArray(), "۱- برنامه بنویسند.")).isInstanceOf(Brought.Kept.class);
        assertThat(original().file()).isPositive();
    }

    @Test
    void aScanThatComesAfterItsWordsIsKeptWithThemAndNoSecondOne() {
        String words = "۱- برنامه بنویسند.";
        var typed = new LetterSource(Optional.empty(), words);
        assertThat(layers.bring(circular.value(), typed, By.SYSTEM)).isInstanceOf(Brought.Kept.class);
        byte[] hostile = packed(Map.of("word/vbaProject.bin", "x"), "", words);
        assertThat(bring("scan.docx", hostile, words)).isInstanceOf(Brought.Refused.class);
        byte[] scan = word("", "پویش " + UUID.randomUUID());
        assertThat(bring("scan.docx", scan, words)).isEqualTo(new Brought.Before(Beside.KEPT));
        assertThat(original().file()).isPositive();
        assertThat(original().fileName()).isEqualTo("scan.docx");
        byte[] other = word("", "پویش دیگر " + UUID.randomUUID());
        assertThat(bring("other.docx", other, words)).isEqualTo(new Brought.Before(Beside.LEFT));
        assertThat(original().fileName()).isEqualTo("scan.docx");
        assertThat(stored(other)).isZero();
        assertThat(layers.bring(circular.value(), typed, By.SYSTEM)).isEqualTo(new Brought.Before(Beside.NOTHING));
        assertThat(Beside.LEFT.after("همین متن.")).contains("همین متن. ", "پرونده‌ای که فرستادید نگه داشته نشد");
    }

    @Test
    void ofTwoFilesWithOneTextBroughtAtOnceOneIsKept() {
        List<byte[]> files = List.of(
                word("<!-- " + UUID.randomUUID() + " -->", "۱- برنامه بنویسند."),
                word("<!-- " + UUID.randomUUID() + " -->", "۱- برنامه بنویسند."));
        List<Class<?>> became = files.stream()
                .map(file -> CompletableFuture.supplyAsync(() -> bring("letter.docx", file, "")))
                .toList()
                .stream()
                .<Class<?>>map(each -> each.join().getClass())
                .toList();
        assertThat(became).containsExactlyInAnyOrder(Brought.Kept.class, Brought.Before.class);
        assertThat(files.stream().mapToInt(this::stored).sum()).isEqualTo(1);
    }

    @Test
    void aTextThatCannotBeKeptLeavesNoFileBehind() {
        byte[] file = word("", "۱- برنامه بنویسند.", UUID.randomUUID().toString());
        By nobody = new By(Optional.of(Long.MAX_VALUE), Optional.empty(), Optional.empty(), Optional.empty());
        MockMultipartFile sent = new MockMultipartFile("file", "a.docx", "application/octet-stream", file);
        LetterSource source = LetterSource.of(Optional.of(sent), "");
        assertThatThrownBy(() -> layers.bring(circular.value(), source, nobody))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(stored(file)).isZero();
    }

    @Test
    void whatIsHiddenInAFileKeepsItOutAndIsSaid() {
        String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>";
        for (byte[] hostile :
                List.of(word(entity, "۱- &e;"), packed(Map.of("word/vbaProject.bin", "x"), "", "۱- متن"), new byte[] {
                    0x50, 0x4b, 3, 4, 0, 0
                })) {
            assertThat(bring("letter.docx", hostile, "")).isInstanceOfSatisfying(Brought.Refused.class, refused -> {
                assertThat(refused.field()).isEqualTo(BringPage.FILE);
                assertThat(refused.why()).isNotBlank();
            });
        }
        assertThat(sql.latest(circular.value())).isEmpty();
    }

    @Test
    void aFileThatIsTooLargeIsRefused() {
        byte[] large = new byte[(20 << 20) + 1];
        Arrays.fill(large, (byte) 'a');
        assertThat(bring("large.txt", large, "")).isInstanceOf(Brought.Refused.class);
        assertThat(sql.latest(circular.value())).isEmpty();
    }

    @Test
    void nobodyWaitsForTheDatabaseWhileAFileIsRead() {
        for (String typed : List.of("", "۱- نوشته کنار پرونده.")) {
            List<Boolean> held = new ArrayList<>();
            byte[] file =
                    word("", "۱- دستگاه‌ها برنامه بنویسند.", UUID.randomUUID().toString());
            MockMultipartFile sent = new MockMultipartFile("file", "letter.docx", "application/octet-stream", file) {
                @Override
                public InputStream getInputStream() throws IOException {
                    held.add(TransactionSynchronizationManager.isActualTransactionActive());
                    return super.getInputStream();
                }

                @Override
                public void transferTo(Path copy) throws IOException {
                    held.add(TransactionSynchronizationManager.isActualTransactionActive());
                    super.transferTo(copy);
                }
            };
            LetterSource source = LetterSource.of(Optional.of(sent), typed);
            assertThat(layers.bring(circular.value(), source, By.SYSTEM)).isInstanceOf(Brought.Kept.class);
            assertThat(held).isNotEmpty().containsOnly(false);
        }
    }

    @Test
    void whatIsRefusedLeavesNoFileBehind() throws IOException {
        byte[] noWords = word("", " ", " ");
        byte[] scan;
        try (PDDocument pdf = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            pdf.addPage(new PDPage());
            pdf.getDocumentInformation().setTitle(UUID.randomUUID().toString());
            pdf.save(out);
            scan = out.toByteArray();
        }
        for (byte[] each : List.of(noWords, scan)) {
            assertThat(bring("letter", each, "")).isInstanceOf(Brought.Refused.class);
            assertThat(stored(each)).isZero();
        }
    }

    private int stored(byte[] file) {
        return db.sql("select count(*) from secretariat.file where sha256 = sha256(:bytes)")
                .param("bytes", file)
                .query(Integer.class)
                .single();
    }

    private Brought bring(String name, byte[] file, String typed) {
        MockMultipartFile sent = new MockMultipartFile("file", name, "application/octet-stream", file);
        return layers.bring(circular.value(), LetterSource.of(Optional.of(sent), typed), By.SYSTEM);
    }

    private Original original() {
        return sql.latest(circular.value()).orElseThrow();
    }

    private static byte[] word(String before, String... paragraphs) {
        return packed(Map.of(), before, paragraphs);
    }

    private static byte[] packed(Map<String, String> more, String before, String... paragraphs) {
        StringBuilder body = new StringBuilder(before + "<w:document xmlns:w='" + WORDS + "'><w:body>");
        for (String each : paragraphs) {
            body.append("<w:p><w:r><w:t>").append(each).append("</w:t></w:r></w:p>");
        }
        String types = "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Override "
                + "PartName='/word/document.xml' ContentType='application/vnd.openxmlformats-officedocument."
                + "wordprocessingml.document.main+xml'/></Types>";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            part(zip, "[Content_Types].xml", types);
            part(zip, "word/document.xml", body + "</w:body></w:document>");
            for (var each : more.entrySet()) {
                part(zip, each.getKey(), each.getValue());
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(UTF_8));
    }
}
