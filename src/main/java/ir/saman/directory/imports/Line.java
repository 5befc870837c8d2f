package ir.saman.directory.imports;

import java.util.Map;

/**
 * One line of a file: what stands in each of the columns that the file has.
 *
 * @param number its number in the file, the heading being 1
 */
record Line(int number, Map<Column, String> cells, Map<Column, String> letters) {

    Line {
        cells = Map.copyOf(cells);
        letters = Map.copyOf(letters);
    }

    /** What stands in the column, empty for nothing. */
    String text(Column column) {
        return cells.getOrDefault(column, "");
    }

    /** Whether the file has the column. */
    boolean has(Column column) {
        return letters.containsKey(column);
    }

    /** The cell's address as a spreadsheet names it, such as B12. */
    String address(Column column) {
        return letters.getOrDefault(column, "") + number;
    }
}
