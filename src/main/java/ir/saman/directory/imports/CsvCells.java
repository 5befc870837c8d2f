package ir.saman.directory.imports;

import ir.saman.directory.imports.TableReader.Cells;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** CSV in UTF-8, with or without its mark; commas, or semicolons as Excel writes them in some countries. */
final class CsvCells {

    private CsvCells() {}

    /** Whether these bytes are no text at all. */
    static boolean isBinary(byte[] file) {
        for (int i = 0; i < Math.min(file.length, 8192); i++) {
            if (file[i] == 0) {
                return true;
            }
        }
        return false;
    }

    /** The rows; empty if the text is not UTF-8. The number of a row is the line it ends on. */
    static Optional<List<Cells>> read(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return Optional.of(rows(text.startsWith("\uFEFF") ? text.substring(1) : text));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static List<Cells> rows(String text) {
        String heading = text.lines().findFirst().orElse("");
        char between = heading.indexOf(',') < 0 && heading.indexOf(';') >= 0 ? ';' : ',';
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(between)
                .setIgnoreEmptyLines(false)
                .setLenientEof(true)
                .setTrailingData(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            List<Cells> rows = new ArrayList<>();
            for (CSVRecord row : parser) {
                rows.add(new Cells((int) parser.getCurrentLineNumber(), List.of(row.values())));
                if (rows.size() > TableReader.MOST_ROWS + 1) {
                    break;
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
