package ir.saman.board;

import ir.saman.duty.Standing;

/**
 * One cell of a reading: so many duties of one source, of one row of the table, stand so.
 *
 * @param key the row: a code of a territory, the number of an organ, a kind, the address of a circular; empty for what lies outside every row
 * @param name the row's name in the directory, empty if it has none there
 * @param source the number of the duty's source
 */
public record Cell(String key, String name, long source, Standing standing, long n) {

    /** The same in another row. */
    Cell in(String row, String rowName) {
        return new Cell(row, rowName, source, standing, n);
    }
}
