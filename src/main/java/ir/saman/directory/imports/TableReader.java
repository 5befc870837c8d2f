package ir.saman.directory.imports;

import ir.saman.directory.imports.Table.Lines;
import ir.saman.directory.imports.Table.Reason;
import ir.saman.directory.imports.Table.Unreadable;
import ir.saman.kit.text.PersianText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a file of organs, Excel or CSV, told apart by their content and not by their names. */
final class TableReader {

    static final int MOST_BYTES = 20 * 1024 * 1024;
    static final int MOST_ROWS = 50_000;

    private TableReader() {}

    /** A row of cells as either kind of file has it. */
    record Cells(int number, List<String> texts) {

        boolean blank() {
            return texts.stream().allMatch(String::isBlank);
        }
    }

    static Table read(byte[] file) {
        if (file.length > MOST_BYTES) {
            return new Unreadable(Reason.TOO_LARGE, "");
        }
        if (isZip(file)) {
            return switch (ExcelCells.read(file)) {
                case ExcelCells.Read.Rows sheet -> table(sheet.rows());
                case ExcelCells.Read.Refused refused -> new Unreadable(refused.why(), "");
            };
        }
        if (CsvCells.isBinary(file)) {
            return new Unreadable(Reason.NEITHER_EXCEL_NOR_CSV, "");
        }
        return CsvCells.read(file).map(TableReader::table).orElseGet(() -> new Unreadable(Reason.NOT_UTF8, ""));
    }

    private static boolean isZip(byte[] file) {
        return file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
    }

    private static Table table(List<Cells> rows) {
        List<Cells> filled = rows.stream().filter(row -> !row.blank()).toList();
        if (filled.size() < 2) {
            return new Unreadable(Reason.EMPTY, "");
        }
        if (filled.size() > MOST_ROWS + 1) {
            return new Unreadable(Reason.TOO_MANY_ROWS, "");
        }
        Map<Column, Integer> places = places(filled.getFirst().texts());
        Optional<Column> missing = Stream.of(Column.values())
                .filter(each -> each.required() && !places.containsKey(each))
                .findFirst();
        return missing.<Table>map(each -> new Unreadable(Reason.COLUMN_MISSING, each.heading()))
                .orElseGet(() -> new Lines(lines(filled, places)));
    }

    private static Map<Column, Integer> places(List<String> headings) {
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        for (int place = 0; place < headings.size(); place++) {
            int here = place;
            Column.of(headings.get(place)).ifPresent(column -> places.putIfAbsent(column, here));
        }
        return places;
    }

    private static List<Line> lines(List<Cells> rows, Map<Column, Integer> places) {
        Map<Column, String> letters = new EnumMap<>(Column.class);
        places.forEach((column, place) -> letters.put(column, letter(place)));
        List<Line> lines = new ArrayList<>(rows.size());
        Iterator<Cells> each = rows.iterator();
        int number = each.next().number();
        while (each.hasNext()) {
            Cells row = each.next();
            Map<Column, String> cells = new EnumMap<>(Column.class);
            places.forEach((column, place) -> cells.put(
                    column,
                    place < row.texts().size()
                            ? PersianText.tidyLine(row.texts().get(place))
                            : ""));
            // Two rows may claim one number; the order in which they were read tells them apart.
            number = Math.max(number + 1, row.number());
            lines.add(new Line(number, cells, letters));
        }
        return lines;
    }

    private static String letter(int place) {
        return place < 26 ? String.valueOf((char) ('A' + place)) : letter(place / 26 - 1) + letter(place % 26);
    }
}
