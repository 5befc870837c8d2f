package ir.saman.kit.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.Serves;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Serves("A1")
class SheetTests {

    private final Path folder;

    SheetTests(@TempDir Path folder) {
        this.folder = folder;
    }

    private record Row(String title, Number count) {}

    private static final List<Row> ROWS =
            List.of(new Row("=HYPERLINK(\"http://x\")", -3), new Row("گزارش، «پاییز»", 1364), new Row("@cmd", 0));

    private static final Sheet<Row> SHEET =
            Sheet.<Row>of("تکالیف").column("عنوان", Row::title).column("تعداد", Row::count);

    @Test
    void noTextRunsAsAFormulaAndNumbersStayNumbers() throws IOException {
        String csv = new String(written(SHEET.csv(ROWS.iterator())), UTF_8);
        assertThat(csv).isEqualTo("""
                \uFEFFعنوان,تعداد\r
                "'=HYPERLINK(""http://x"")",-3\r
                گزارش، «پاییز»,1364\r
                '@cmd,0\r
                """);
    }

    @Test
    void theWorkbookReadsFromTheRightAndHoldsTextsAndNumbers() throws IOException {
        byte[] file = written(SHEET.excel(ROWS.iterator()));
        assertThat(sheetXml(file)).contains("rightToLeft=\"true\"").doesNotContain("<f>");
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows.get(0).getCellText(0)).isEqualTo("عنوان");
            assertThat(rows.get(1).getCellText(0)).isEqualTo("=HYPERLINK(\"http://x\")");
            assertThat(rows.get(2).getCellAsNumber(1).orElseThrow().intValue()).isEqualTo(1364);
        }
    }

    @Test
    void whatASheetCannotHoldGoesOnInTheNextUnderTheSameTitles() throws IOException {
        byte[] file = written(SHEET.split(3).excel(ROWS.iterator()));
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            assertThat(book.getSheets().map(each -> each.getName())).containsExactly("تکالیف", "برگه ۲، تکالیف");
            assertThat(book.getFirstSheet().read()).hasSize(3);
            var rest = book.getSheet(1).orElseThrow().read();
            assertThat(rest.stream().map(row -> row.getCellText(0))).containsExactly("عنوان", "@cmd");
        }
    }

    private static byte[] written(Export export) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export.body().writeTo(out);
        return out.toByteArray();
    }

    private String sheetXml(byte[] file) throws IOException {
        Path kept = Files.write(folder.resolve("sheet.xlsx"), file);
        try (ZipFile parts = new ZipFile(kept.toFile())) {
            var sheet = parts.getEntry("xl/worksheets/sheet1.xml");
            return new String(parts.getInputStream(sheet).readAllBytes(), UTF_8);
        }
    }
}
