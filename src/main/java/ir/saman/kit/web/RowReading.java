package ir.saman.kit.web;

import java.io.IOException;
import java.util.Iterator;

/** The rows of a whole list, handed over one by one while they are read, in one go. */
@FunctionalInterface
public interface RowReading<T> {

    /** Takes one row. */
    @FunctionalInterface
    interface Taker<T> {
        void take(T row) throws IOException;
    }

    /** Rows that are read one by one, such as {@link Chunks}. */
    static <T> RowReading<T> of(Iterator<T> rows) {
        return taker -> {
            while (rows.hasNext()) {
                taker.take(rows.next());
            }
        };
    }

    /** Reads all rows into {@code taker}, in the list's order; ends early where it throws. */
    void into(Taker<T> taker) throws IOException;
}
