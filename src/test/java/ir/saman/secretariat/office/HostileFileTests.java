package ir.saman.secretariat.office;

import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.Serves;
import ir.saman.secretariat.Document;
import ir.saman.secretariat.FileInspection.Inspected;
import ir.saman.secretariat.FileInspection.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@Serves({"F1", "A2"})
class HostileFileTests {

    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String TEXT = Packed.paragraph("متن");

    @TempDir
    private Path folder;

    @Test
    void anHonestDocumentIsTaken() throws IOException {
        byte[] chart = Packed.excel().bytes();
        byte[] word = Packed.word(TEXT + "<w:p><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>")
                .with("word/_rels/document.xml.rels", relation("hyperlink", "https://example.ir/?a=1&amp;b=2", true))
                .with("word/embeddings/Microsoft_Excel_Sheet.xlsx", chart)
                .with("word/media/image1.png", new byte[2000])
                .bytes();
        assertThat(inspect(word, "نامه.docx"))
                .isInstanceOfSatisfying(
                        Inspected.Fit.class, fit -> assertThat(fit.name()).isEqualTo("نامه.docx"));
        assertThat(inspect(Packed.excel().bytes(), "a.xlsx")).isInstanceOf(Inspected.Fit.class);
        assertThat(inspect(
                        Packed.openText("<c xmlns:x='http://www.w3.org/1999/xlink'><a x:href='http://a.ir'/></c>")
                                .bytes(),
                        "a.odt"))
                .isInstanceOf(Inspected.Fit.class);
    }

    @ParameterizedTest(name = "{0} because of {1}")
    @MethodSource("hostile")
    void whatIsHiddenInAnOfficeFileIsNamed(String what, Reason reason, byte[] file) throws IOException {
        assertThat(inspect(file, "a.docx")).as(what).isEqualTo(new Inspected.Hostile(reason));
    }

    static Stream<Arguments> hostile() {
        String bill = "<!DOCTYPE w [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]><w>&b;</w>";
        String xxe = "<!DOCTYPE w [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><w>&x;</w>";
        String outer = "<!DOCTYPE w SYSTEM 'http://127.0.0.1:1/w.dtd'><w/>";
        String parameter = "<!DOCTYPE w [<!ENTITY % p SYSTEM 'http://127.0.0.1:1/p'>%p;]><w/>";
        return Stream.of(
                hostile("macros", Reason.MACROS, word().with("word/vbaProject.bin", "x")),
                hostile("macros elsewhere", Reason.MACROS, word().with("any/VBAPROJECT.BIN", "x")),
                hostile("macro type", Reason.MACROS, new Packed().with("[Content_Types].xml", macroTypes())),
                hostile("macro sheet", Reason.MACROS, Packed.excel().with("xl/macrosheets/sheet1.xml", "<x/>")),
                hostile("script", Reason.MACROS, Packed.openText("<c/>").with("Basic/Standard/m.xml", "<x/>")),
                hostile("listener", Reason.MACROS, Packed.openText("<c><event-listener/></c>")),
                hostile("field", Reason.MACROS, field("DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe")),
                hostile("field in runs", Reason.MACROS, field("DD", "EAUTO cmd")),
                hostile("field over lines", Reason.MACROS, field("DDEAUTO c:\\\\cmd.exe\n \"/k calc\"")),
                hostile("field after blanks", Reason.MACROS, field(" \u00a0".repeat(2_100), "DDEAUTO cmd")),
                hostile("short field", Reason.MACROS, Packed.word("<w:fldSimple w:instr=' DDE x&#10; y'/>")),
                hostile("other text", Reason.EMBEDDED, Packed.word("<w:altChunk/>")),
                hostile("other text related", Reason.EMBEDDED, chunk()),
                hostile("template", Reason.EXTERNAL, relates("attachedTemplate", "http://a.b/t.dotm")),
                hostile("picture", Reason.EXTERNAL, relates("image", "\\\\\\\\host\\\\share\\\\a.png")),
                hostile("workbook", Reason.EXTERNAL, Packed.excel().with("xl/externalLinks/externalLink1.xml", "<x/>")),
                hostile("frame", Reason.EXTERNAL, Packed.openText(frame())),
                hostile("object", Reason.EMBEDDED, word().with("word/embeddings/oleObject1.bin", "x")),
                hostile("control", Reason.EMBEDDED, word().with("word/activeX/activeX1.xml", "<x/>")),
                hostile(
                        "nested twice",
                        Reason.EMBEDDED,
                        nested(nested(Packed.excel().bytes()).bytes())),
                hostile(
                        "macros nested",
                        Reason.MACROS,
                        nested(Packed.excel().with("xl/vbaProject.bin", "x").bytes())),
                hostile("laughs", Reason.DOCTYPE, word().with("word/styles.xml", bill)),
                hostile("file", Reason.DOCTYPE, word().with("word/_rels/a.rels", xxe)),
                hostile("address", Reason.DOCTYPE, word().with("customXml/item1.xml", outer)),
                hostile("parameter", Reason.DOCTYPE, word().with("customXml/item1.xml", parameter)),
                hostile("utf-16", Reason.DOCTYPE, word().with("a.xml", xxe.getBytes(StandardCharsets.UTF_16))),
                hostile("no xml", Reason.BROKEN, word().with("word/styles.xml", "<w><v></w>")),
                hostile("path", Reason.BROKEN, word().with("../../etc/cron.d/a", "x")),
                hostile("deep", Reason.BOMB, word().with("a.xml", "<a>".repeat(2_000) + "</a>".repeat(2_000))),
                hostile("ratio", Reason.BOMB, word().with("word/media/a.bin", new byte[8 << 20])),
                hostile("ratio of text", Reason.BOMB, word().with("a.xml", "<a>" + " ".repeat(8 << 20) + "</a>")),
                hostile("parts", Reason.BOMB, many()));
    }

    @Test
    void aTornOfficeFileIsNotTaken() throws IOException {
        byte[] whole = Packed.word(TEXT).bytes();
        assertThat(inspect(Arrays.copyOf(whole, whole.length / 2), "a.docx")).isNotInstanceOf(Inspected.Fit.class);
        byte[] flipped = whole.clone();
        Arrays.fill(flipped, 60, 120, (byte) 0x55);
        assertThat(inspect(flipped, "a.docx")).isNotInstanceOf(Inspected.Fit.class);
    }

    @Test
    void anAddressThatOnlyLooksLikeAProgramIsTaken() throws IOException {
        assertThat(inspect(field("HYPERLINK \"https://a.ir/dde/x\"").bytes(), "a.docx"))
                .isInstanceOf(Inspected.Fit.class);
    }

    @Test
    void aPdfOfNothingButBeginningsIsABomb() throws IOException {
        byte[] file = ("%PDF-1.7\n" + "stream\n".repeat(250_000)).getBytes(StandardCharsets.US_ASCII);
        assertThat(inspect(file, "a.pdf")).isEqualTo(new Inspected.Hostile(Reason.BOMB));
    }

    @Test
    void ourOwnDocumentsAreTaken() throws IOException {
        assertThat(inspect(Pdfs.printed(new Document.Paragraph("متن")), "a.pdf"))
                .isInstanceOf(Inspected.Fit.class);
    }

    @ParameterizedTest
    @EnumSource(Pdfs.Hostile.class)
    void whatIsHiddenInAPdfIsNamed(Pdfs.Hostile kind) throws IOException {
        assertThat(inspect(kind.bytes(), "a.pdf")).isEqualTo(new Inspected.Hostile(kind.reason()));
    }

    @Test
    void aTornOrEmptyPdfIsBroken() throws IOException {
        assertThat(inspect("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), "a.pdf"))
                .isEqualTo(new Inspected.Hostile(Reason.BROKEN));
        byte[] noise = new byte[100_000];
        new Random(1).nextBytes(noise);
        System.arraycopy("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 0, noise, 0, 9);
        assertThat(inspect(noise, "a.pdf")).isEqualTo(new Inspected.Hostile(Reason.BROKEN));
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyReasonHasItsWords(Reason reason) {
        assertThat(reason.words()).endsWith(".");
    }

    private Inspected inspect(byte[] content, String name) throws IOException {
        Path file = Files.write(Files.createTempFile(folder, "in", ".bin"), content);
        return new Inspection().inspect(file, name);
    }

    private static Arguments hostile(String what, Reason reason, Packed file) {
        return Arguments.of(what, reason, file.bytes());
    }

    private static Packed word() {
        return Packed.word(TEXT);
    }

    private static Packed nested(byte[] workbook) {
        return Packed.excel().with("xl/embeddings/sheet.xlsx", workbook);
    }

    private static Packed field(String... runs) {
        return Packed.word("<w:p><w:r><w:fldChar/></w:r>"
                + Stream.of(runs)
                        .map(run -> "<w:r><w:instrText>" + run + "</w:instrText></w:r>")
                        .reduce("", String::concat)
                + "</w:p>");
    }

    private static Packed chunk() {
        return word().with("word/_rels/document.xml.rels", relation("aFChunk", "/word/a.rtf", false));
    }

    private static Packed relates(String type, String target) {
        return word().with("word/_rels/settings.xml.rels", relation(type, target, true));
    }

    private static String relation(String type, String target, boolean external) {
        return "<Relationships xmlns='" + RELATIONSHIPS + "'><Relationship Id='a' Type='" + TYPE + type + "' Target='"
                + target + "'" + (external ? " TargetMode='External'" : "") + "/></Relationships>";
    }

    private static String frame() {
        return "<c xmlns:x='http://www.w3.org/1999/xlink'><image x:href='http://a.b/c.png'/></c>";
    }

    private static String macroTypes() {
        return "<Types><Override PartName='/word/document.xml' "
                + "ContentType='application/vnd.ms-word.document.macroEnabled.main+xml'/></Types>";
    }

    private static Packed many() {
        Packed packed = word();
        for (int part = 0; part < 5_001; part++) {
            packed.with("word/" + part, new byte[0]);
        }
        return packed;
    }
}
