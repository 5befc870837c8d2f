package ir.saman.directory.imports;

import ir.saman.directory.imports.Table.Reason;
import ir.saman.directory.imports.TableReader.Cells;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of an Excel workbook (xlsx). */
final class ExcelCells {

    /** A text that stands once in the file may be named by every cell of it. */
    private static final long MOST_LETTERS = TableReader.MOST_BYTES;

    /** The formats tell a date from a number. */
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);

    private ExcelCells() {}

    /** What came of reading a file. */
    sealed interface Read {
        /** Its rows. */
        record Rows(List<Cells> rows) implements Read {}

        /** It is no workbook that can be read. */
        record Refused(Reason why) implements Read {}
    }

    static Read read(byte[] file) {
        try {
            Optional<Reason> broken = ExcelLimits.broken(file);
            if (broken.isPresent()) {
                return new Read.Refused(broken.get());
            }
            try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file), WITH_FORMATS);
                    Stream<Row> rows = book.getFirstSheet().openStream()) {
                return rows(rows.limit(TableReader.MOST_ROWS + 2L).iterator());
            }
        } catch (IOException broken) {
            return new Read.Refused(Reason.BROKEN_EXCEL);
        } catch (RuntimeException broken) {
            // The reader knows no exception for a file that is wrong inside: it throws whatever its code runs into
            // (NumberFormat, IndexOutOfBounds, IllegalState, IllegalArgument …), and touches nothing but this file.
            return new Read.Refused(Reason.BROKEN_EXCEL);
        }
    }

    private static Read rows(Iterator<Row> rows) {
        List<Cells> read = new ArrayList<>();
        long letters = 0;
        while (rows.hasNext()) {
            Cells cells = cells(rows.next());
            letters += cells.texts().stream().mapToLong(String::length).sum();
            if (letters > MOST_LETTERS) {
                return new Read.Refused(Reason.TOO_LARGE);
            }
            read.add(cells);
        }
        return new Read.Rows(read);
    }

    private static Cells cells(Row row) {
        List<String> texts = new ArrayList<>(row.getCellCount());
        for (int place = 0; place < row.getCellCount(); place++) {
            texts.add(row.getOptionalCell(place).map(ExcelCells::text).orElse(""));
        }
        return new Cells(row.getRowNum(), texts);
    }

    /** Dates come as numbers with a date's format; they become ISO, which is read as what it is. */
    private static String text(Cell cell) {
        String format = Optional.ofNullable(cell.getDataFormatString()).orElse("");
        boolean date = cell.getType() == CellType.NUMBER && format.matches("(?i).*(yy|dd).*");
        return date
                ? cell.asDate().toLocalDate().toString()
                : Optional.ofNullable(cell.getText()).orElse("").replaceFirst("^([0-9]+)[.]0+$", "$1");
    }
}
