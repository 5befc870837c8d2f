package ir.saman.directory.imports;

import ir.saman.directory.imports.TableReader.Cells;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of an Excel workbook (xlsx). */
final class ExcelCells {

    /** A zip can promise a few bytes and unfold to a disk full of them. */
    private static final long MOST_UNFOLDED = 300L * 1024 * 1024;

    private static final String WORKBOOK = "xl/workbook.xml";

    private ExcelCells() {}

    /** The rows; empty if this is no workbook that can be read. */
    static Optional<List<Cells>> read(byte[] file) {
        try {
            if (!isWorkbook(file)) {
                return Optional.empty();
            }
            try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file));
                    Stream<Row> rows = book.getFirstSheet().openStream()) {
                return Optional.of(rows.limit(TableReader.MOST_ROWS + 2L)
                        .map(ExcelCells::cells)
                        .toList());
            }
        } catch (IOException | ExcelReaderException broken) {
            return Optional.empty();
        }
    }

    private static boolean isWorkbook(byte[] file) throws IOException {
        long unfolded = 0;
        boolean workbook = false;
        byte[] buffer = new byte[1 << 16];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                workbook |= entry.getName().equals(WORKBOOK);
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unfolded += read;
                    if (unfolded > MOST_UNFOLDED) {
                        return false;
                    }
                }
            }
        }
        return workbook;
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
                : Optional.ofNullable(cell.getText()).orElse("");
    }
}
