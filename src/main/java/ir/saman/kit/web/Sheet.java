package ir.saman.kit.web;

import static ir.saman.kit.text.Texts.text;

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

    private static final String FORMULA_STARTS = "=+-@＝＋－＠\t\r\n";
    private static final int FLUSH_EVERY = 500;
    private static final int LONGEST_NAME = 31;

    /** What a sheet of Excel can hold, its titles included. */
    private static final int LINES_A_SHEET = 1_048_576;

    private record Column<T>(String title, Function<T, ?> value) {}

    private final String name;
    private final List<Column<T>> columns;
    private final int lines;

    private Sheet(String name, List<Column<T>> columns, int lines) {
        this.name = name;
        this.columns = columns;
        this.lines = lines;
    }

    /** A sheet called {@code name}: the file's name without ending, and the sheet's title. */
    public static <T> Sheet<T> of(String name) {
        return new Sheet<>(name, List.of(), LINES_A_SHEET);
    }

    /** The same with so many lines on a sheet of Excel, its titles included; what is more goes on in a next sheet. */
    Sheet<T> split(int lines) {
        return new Sheet<>(name, columns, lines);
    }

    /** The same sheet with one more column; numbers stay numbers, all else is written as its text. */
    public Sheet<T> column(String title, Function<T, ?> value) {
        List<Column<T>> more = new ArrayList<>(columns);
        more.add(new Column<>(title, value));
        return new Sheet<>(name, List.copyOf(more), lines);
    }

    /** The rows as CSV. A text that a spreadsheet would run as a formula gets an apostrophe before it. */
    public Export csv(Iterator<T> rows) {
        return csv(RowReading.of(rows));
    }

    /** The same of rows that are handed over as they are read. */
    public Export csv(RowReading<T> rows) {
        return new Export(name + ".csv", "text/csv;charset=UTF-8", out -> writeCsv(rows, out));
    }

    /**
     * The rows as an Excel workbook (xlsx). Texts are stored as texts, so none can run as a formula. What a sheet cannot hold
     * goes on in a next one, with the titles again.
     */
    public Export excel(Iterator<T> rows) {
        return excel(RowReading.of(rows));
    }

    /** The same of rows that are handed over as they are read. */
    public Export excel(RowReading<T> rows) {
        return new Export(
                name + ".xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                out -> writeExcel(rows, out));
    }

    private void writeCsv(RowReading<T> rows, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write('\uFEFF');
        CSVPrinter printer = new CSVPrinter(writer, CSVFormat.EXCEL);
        printer.printRecord(columns.stream().map(Column::title).toList());
        rows.into(row -> {
            for (Column<T> column : columns) {
                printer.print(harmless(column.value().apply(row)));
            }
            printer.println();
        });
        printer.flush();
    }

    private static String harmless(Object value) {
        String text = value.toString();
        boolean runs = !(value instanceof Number) && !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return runs ? "'" + text : text;
    }

    private void writeExcel(RowReading<T> rows, OutputStream out) throws IOException {
        Book<T> book = new Book<>(this, out);
        rows.into(book::add);
        book.finish();
    }

    /** A workbook as it grows: one sheet is open, those before it are written. */
    private static final class Book<T> {

        private final Sheet<T> plan;
        private final Workbook book;
        private Worksheet sheet;
        private int number = 1;
        private int line = 1;

        Book(Sheet<T> plan, OutputStream out) {
            this.plan = plan;
            this.book = new Workbook(out, "Saman", "1.0");
            this.sheet = begun();
        }

        private Worksheet begun() {
            Worksheet begun = book.newWorksheet(title());
            begun.rightToLeft();
            begun.freezePane(0, 1);
            for (int i = 0; i < plan.columns.size(); i++) {
                begun.value(0, i, plan.columns.get(i).title());
                begun.style(0, i).bold().set();
            }
            return begun;
        }

        /** The list's name, with the sheet's number from the second on. */
        private String title() {
            String title = number == 1 ? plan.name : text("kit.sheet.next", number, plan.name);
            return title.length() > LONGEST_NAME ? title.substring(0, LONGEST_NAME) : title;
        }

        void add(T row) throws IOException {
            if (line == plan.lines) {
                sheet.finish();
                number++;
                sheet = begun();
                line = 1;
            }
            for (int i = 0; i < plan.columns.size(); i++) {
                put(i, plan.columns.get(i).value().apply(row));
            }
            line++;
            if (line % FLUSH_EVERY == 0) {
                sheet.flush();
            }
        }

        private void put(int column, Object value) {
            switch (value) {
                case BigDecimal number -> sheet.value(line, column, number);
                case Number number -> sheet.value(line, column, number);
                case Object other -> sheet.value(line, column, other.toString());
            }
        }

        void finish() throws IOException {
            book.finish();
        }
    }
}
