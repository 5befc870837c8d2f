package ir.saman.secretariat;

import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SamanTest
@Serves("F2")
class FilesTests {

    private static final String WORD = """
            <Types><Override PartName="/word/document.xml" \
            ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""";

    @Autowired
    private Files files;

    @Test
    void aFileComesBackByteForByteAndIsKeptOnce() throws IOException {
        byte[] bytes = pdf(700_000);
        Stored.Kept kept = (Stored.Kept) store(bytes, "C:\\users\\گزارش پاییز.pdf");
        Stored.Kept again = (Stored.Kept) store(bytes, "other.pdf");
        assertThat(kept.name()).isEqualTo("گزارش پاییز.pdf");
        assertThat(kept.size()).isEqualTo(bytes.length);
        assertThat(again.file()).isEqualTo(kept.file());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        files.copy(kept.file(), out);
        assertThat(out.toByteArray()).isEqualTo(bytes);
    }

    @Test
    void anExecutableNamedPdfIsRefused() {
        byte[] exe = new byte[4096];
        exe[0] = 'M';
        exe[1] = 'Z';
        assertThat(store(exe, "gozaresh.pdf")).isEqualTo(new Stored.WrongType("gozaresh.pdf"));
    }

    @Test
    void whatABrowserWouldRunIsRefused() {
        assertThat(store("<!doctype html><script>alert(1)</script>", "a.txt")).isInstanceOf(Stored.WrongType.class);
        assertThat(store("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>", "a.png"))
                .isInstanceOf(Stored.WrongType.class);
    }

    @Test
    void anOfficeFileIsKnownByItsPartsAndRefusedWithMacros() throws IOException {
        assertThat(store(zip("[Content_Types].xml", WORD), "a.zip"))
                .isInstanceOfSatisfying(
                        Stored.Kept.class, kept -> assertThat(kept.name()).isEqualTo("a.zip.docx"));
        assertThat(store(zip("[Content_Types].xml", WORD, "word/vbaProject.bin", "x"), "a.docx"))
                .isEqualTo(new Stored.Hostile("a.docx", FileInspection.Reason.MACROS));
        assertThat(store(zip("any.txt", "x"), "a.docx")).isInstanceOf(Stored.WrongType.class);
    }

    @Test
    void whatRunsIsRefusedAlsoWithAnOfficeFileAtItsEnd() throws IOException {
        byte[] word = zip("[Content_Types].xml", WORD);
        byte[] exe = new byte[4096];
        exe[0] = 'M';
        exe[1] = 'Z';
        for (byte[] head : List.of(
                exe,
                "<!doctype html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8),
                "#!/bin/sh\nrm -r /\n".getBytes(StandardCharsets.UTF_8),
                new byte[] {1, 2, 3, 4})) {
            byte[] both = Arrays.copyOf(head, head.length + word.length);
            System.arraycopy(word, 0, both, head.length, word.length);
            assertThat(store(both, "gozaresh.docx")).isInstanceOf(Stored.WrongType.class);
        }
    }

    @Test
    void everyOfficeFileThatIsTakenIsKnown() throws IOException {
        String sheet = WORD.replace("wordprocessingml.document", "spreadsheetml.sheet");
        assertThat(store(zip("_rels/.rels", "<r/>", "[Content_Types].xml", sheet), "a.xlsx"))
                .isInstanceOf(Stored.Kept.class);
        assertThat(store(zip("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "<c/>"), "a.odt"))
                .isInstanceOf(Stored.Kept.class);
    }

    @Test
    void aPersianTextOfAnOlderMachineIsTakenAsItIsUnlessItIsNoText() {
        byte[] old = "گزارش پیشرفت؛ ژرفا و چگونگی\r\nسطر دوم,۱۲\r\n"
                .replaceAll("[۰-۹ی]", "x")
                .getBytes(Charset.forName("windows-1256"));
        assertThat(store(old, "a.csv"))
                .isInstanceOfSatisfying(
                        Stored.Kept.class, kept -> assertThat(kept.mediaType()).isEqualTo("text/csv"));
        assertThat(store(old, "a.txt")).isInstanceOf(Stored.Kept.class);
        assertThat(store(old, "a.pdf")).isInstanceOf(Stored.WrongType.class);
        byte[] control = Arrays.copyOf(old, old.length + 1);
        assertThat(store(control, "a.csv")).isInstanceOf(Stored.WrongType.class);
    }

    @Test
    void moreThanTwentyMegabytesAreRefusedAndSoIsNothing() {
        assertThat(store(pdf(21 << 20), "a.pdf")).isEqualTo(new Stored.TooLarge("a.pdf", Files.LIMIT));
        assertThat(store(new byte[0], "a.pdf")).isEqualTo(new Stored.Empty("a.pdf"));
    }

    @Test
    void aPersianTextIsText() {
        assertThat(store("گزارش سه‌ماهه\nسطر دوم", "a.csv"))
                .isInstanceOfSatisfying(
                        Stored.Kept.class, kept -> assertThat(kept.mediaType()).isEqualTo("text/csv"));
    }

    private Stored store(String text, String name) {
        return store(text.getBytes(StandardCharsets.UTF_8), name);
    }

    private Stored store(byte[] bytes, String name) {
        return files.store(new ByteArrayInputStream(bytes), name);
    }

    /** A page with a stream of noise beside it. */
    private static byte[] pdf(int size) {
        byte[] noise = new byte[size];
        new Random(size).nextBytes(noise);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            PDStream stream = new PDStream(pdf, new ByteArrayInputStream(noise));
            pdf.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Noise"), stream);
            pdf.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] zip(String... parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int each = 0; each < parts.length; each += 2) {
                zip.putNextEntry(new ZipEntry(parts[each]));
                zip.write(parts[each + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }
}
