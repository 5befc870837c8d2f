package ir.saman.directory.imports;

import ir.saman.directory.imports.TableReader.Cells;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
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

    /** Whether it has a workbook inside, and how much comes out of it: counted, since a zip's own figures may lie. */
    private static boolean isWorkbook(byte[] file) throws IOException {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            long unfolded = 0;
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                unfolded += size(zip, entry, MOST_UNFOLDED - unfolded);
                if (unfolded > MOST_UNFOLDED) {
                    return false;
                }
            }
            return zip.getEntry(WORKBOOK) != null;
        }
    }

    /** The size of what comes out of an entry; the count ends soon after {@code most}. */
    private static long size(ZipFile zip, ZipArchiveEntry entry, long most) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try (InputStream content = zip.getInputStream(entry)) {
            for (int read = content.read(buffer); read >= 0 && size <= most; read = content.read(buffer)) {
                size += read;
            }
        }
        return size;
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
