package ir.saman.kit.web;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A list as a file: CSV (UTF-8 with its mark, so that Excel reads Persian) or Excel, right to left. Rows are written as
 * they are read.
 *
 * <pre>{@code
 * Sheet.of(text("duty.export.name")).column(text("duty.due"), Row::due).column(text("duty.title"), Row::title)
 * }</pre>
 */
public final class Sheet<T> {

    private static final String FORMULA_STARTS = "=+-@\t\r";
    private static final int FLUSH_EVERY = 500;

    private record Column<T>(String title, Function<T, ?> value) {}

    private final String name;
    private final List<Column<T>> columns;

    private Sheet(String name, List<Column<T>> columns) {
        this.name = name;
        this.columns = columns;
    }

    /** A sheet called {@code name}: the file's name without ending, and the sheet's title. */
    public static <T> Sheet<T> of(String name) {
        return new Sheet<>(name, List.of());
    }

    /** The same sheet with one more column; numbers stay numbers, all else is written as its text. */
    public Sheet<T> column(String title, Function<T, ?> value) {
        List<Column<T>> more = new ArrayList<>(columns);
        more.add(new Column<>(title, value));
        return new Sheet<>(name, List.copyOf(more));
    }

    /** The rows as CSV. A text that a spreadsheet would run as a formula gets an apostrophe before it. */
    public Export csv(Iterator<T> rows) {
        return new Export(name + ".csv", "text/csv;charset=UTF-8", out -> writeCsv(rows, out));
    }

    /** The rows as an Excel workbook (xlsx). Texts are stored as texts, so none can run as a formula. */
    public Export excel(Iterator<T> rows) {
        return new Export(
                name + ".xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                out -> writeExcel(rows, out));
    }

    private void writeCsv(Iterator<T> rows, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write('\uFEFF');
        CSVPrinter printer = new CSVPrinter(writer, CSVFormat.EXCEL);
        printer.printRecord(columns.stream().map(Column::title).toList());
        while (rows.hasNext()) {
            T row = rows.next();
            printer.printRecord(columns.stream()
                    .map(column -> harmless(column.value().apply(row)))
                    .toList());
        }
        printer.flush();
    }

    private static String harmless(Object value) {
        String text = value.toString();
        boolean runs = !(value instanceof Number) && !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return runs ? "'" + text : text;
    }

    private void writeExcel(Iterator<T> rows, OutputStream out) throws IOException {
        Workbook book = new Workbook(out, "Saman", "1.0");
        Worksheet sheet = book.newWorksheet(name.length() > 31 ? name.substring(0, 31) : name);
        sheet.rightToLeft();
        sheet.freezePane(0, 1);
        for (int i = 0; i < columns.size(); i++) {
            sheet.value(0, i, columns.get(i).title());
            sheet.style(0, i).bold().set();
        }
        for (int line = 1; rows.hasNext(); line++) {
            writeLine(sheet, line, rows.next());
            if (line % FLUSH_EVERY == 0) {
                sheet.flush();
            }
        }
        book.finish();
    }

    private void writeLine(Worksheet sheet, int line, T row) {
        for (int i = 0; i < columns.size(); i++) {
            switch (columns.get(i).value().apply(row)) {
                case BigDecimal number -> sheet.value(line, i, number);
                case Number number -> sheet.value(line, i, number);
                case Object other -> sheet.value(line, i, other.toString());
            }
        }
    }
}
