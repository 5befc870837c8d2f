package ir.saman.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.Serves;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Small workbooks that would cost the whole server, or throw what nobody expects, are refused in words. */
@Serves("A1")
class HostileExcelTests {

    private static final String HEADINGS =
            "<row r='1'>" + text("A1", "code") + text("B1", "kind") + text("C1", "name") + "</row>";

    @ParameterizedTest
    @ValueSource(strings = {"BI2", "XFD2", "ZZZ2"})
    void aCellFarToTheLeftIsTooWide(String address) {
        assertThat(refused(sheet("<row r='2'><c r='" + address + "'/></row>"))).isEqualTo(Table.Reason.TOO_WIDE);
    }

    @Test
    void aRowOfManyCellsWithoutAddressesIsTooWide() {
        assertThat(refused(sheet("<row>" + "<c/>".repeat(61) + "</row>"))).isEqualTo(Table.Reason.TOO_WIDE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r='2'><c r='ZZZZZZ2'/></row>",
                "<row r='2'><c r='2A'/></row>",
                "<row r='2'><c r=''/></row>",
                "<row r='two'><c r='A2'/></row>",
                "<row r='-2'><c r='A2'/></row>",
                "<row r='99999999999'><c r='A2'/></row>",
                "<row r='2'><c r='A2' t='s'><v>one</v></c></row>",
                "<row r='2'><c r='A2' t='what'><v>7</v></c></row>",
                "<row r='2'><c r='A2' s='x'><v>7</v></c></row>",
                "<row r='2'><c r='A2'><v>",
            })
    void whatTheReaderStumblesOverIsBroken(String rows) {
        assertThat(refused(sheet(rows))).isEqualTo(Table.Reason.BROKEN_EXCEL);
    }

    @Test
    void aTextLongerThanExcelsOwnADeepOneAndADocumentTypeAreBroken() {
        String row = "<row r='2'><c r='A2' t='inlineStr'><is><t>%s</t></is></c></row>";
        assertThat(refused(sheet(row.formatted("x".repeat(32_768))))).isEqualTo(Table.Reason.BROKEN_EXCEL);
        assertThat(refused(sheet(row.formatted("<t>".repeat(1000) + "x" + "</t>".repeat(1000)))))
                .isEqualTo(Table.Reason.BROKEN_EXCEL);
        Map<String, String> shared = workbook(sheet(""));
        String half = "<t>" + "x".repeat(20_000) + "</t>";
        shared.put("anything.bin", "<sst><si>" + half + half + "</si></sst>");
        assertThat(refused(shared)).isEqualTo(Table.Reason.BROKEN_EXCEL);
        Map<String, String> typed = workbook(sheet(""));
        typed.put("doc.xml", "<!DOCTYPE a [<!ENTITY b 'b'>]><a>&b;</a>");
        assertThat(refused(typed)).isEqualTo(Table.Reason.BROKEN_EXCEL);
    }

    @Test
    void whatUnfoldsTooFarIsTooLarge() {
        Map<String, String> parts = workbook(sheet(""));
        parts.put("xl/media/picture", " ".repeat(61 * 1024 * 1024));
        assertThat(refused(parts)).isEqualTo(Table.Reason.TOO_LARGE);
    }

    @Test
    void aTextThatEveryCellNamesIsTooLarge() {
        Map<String, String> parts = workbook(sheet(IntStream.range(2, 1_000)
                .mapToObj(row -> "<row r='" + row + "'><c r='A" + row + "' t='s'><v>0</v></c></row>")
                .collect(Collectors.joining())));
        parts.put("xl/sharedStrings.xml", "<sst><si><t>" + "x".repeat(30_000) + "</t></si></sst>");
        assertThat(refused(parts)).isEqualTo(Table.Reason.TOO_LARGE);
    }

    @Test
    void twoRowsOfOneNumberAreTwoLines() {
        String row = "<row r='4'>" + text("A4", "X1") + text("B4", "COMPANY") + text("C4", "نام") + "</row>";
        String last = row.replace("4'", "9'");
        Table table = TableReader.read(zip(workbook(sheet(row + row + last))));
        assertThat(((Table.Lines) table).lines()).extracting(Line::number).isEqualTo(List.of(4, 5, 9));
    }

    private static String text(String address, String text) {
        return "<c r='" + address + "' t='inlineStr'><is><t>" + text + "</t></is></c>";
    }

    private static String sheet(String rows) {
        return "<worksheet><sheetData>" + HEADINGS + rows + "</sheetData></worksheet>";
    }

    private static Map<String, String> workbook(String sheet) {
        String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types><Override PartName='/xl/workbook.xml' ContentType='" + type + "sheet.main+xml'/>"
                        + "<Override PartName='/xl/sharedStrings.xml' ContentType='" + type
                        + "sharedStrings+xml'/><Override PartName='/xl/styles.xml' ContentType='" + type
                        + "styles+xml'/></Types>");
        parts.put("xl/styles.xml", "<styleSheet/>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'>"
                        + "<sheets><sheet name='s' sheetId='1' r:id='rId1'/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id='rId1' Target='worksheets/sheet1.xml'/></Relationships>");
        parts.put("xl/worksheets/sheet1.xml", sheet);
        parts.put("xl/sharedStrings.xml", "<sst/>");
        return parts;
    }

    private static Table.Reason refused(String sheet) {
        return refused(workbook(sheet));
    }

    private static Table.Reason refused(Map<String, String> parts) {
        Table.Unreadable why = (Table.Unreadable) TableReader.read(zip(parts));
        assertThat(why.words()).isNotBlank();
        return why.reason();
    }

    private static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
