package ir.saman.kit.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One page of a list that is paged by key: no row is skipped or shown twice when the list changes meanwhile, and the
 * last page costs no more than the first.
 *
 * <p>Ask the database for {@code size + 1} rows after {@code cursor} (for {@link Cursor#backwards}: before it, in
 * reversed order) and give them to {@link #of}.
 *
 * @param rows the rows to show, in the list's order
 * @param next the cursor of the following page as it stands in the address, if there is one
 * @param previous the cursor of the page before
 * @param total how many rows the whole list has
 */
public record Slice<T>(List<T> rows, Optional<String> next, Optional<String> previous, Total total) {

    public Slice {
        rows = List.copyOf(rows);
    }

    /**
     * The page made of the fetched rows.
     *
     * @param fetched at most {@code size + 1} rows, nearest to the cursor first
     * @param key the sort key of a row, as texts ({@code List.of(row.due().toString(), row.id().toString())})
     */
    public static <T> Slice<T> of(
            List<T> fetched, Cursor cursor, int size, Function<T, List<String>> key, Total total) {
        boolean more = fetched.size() > size;
        List<T> rows = new ArrayList<>(more ? fetched.subList(0, size) : fetched);
        if (cursor.backwards()) {
            Collections.reverse(rows);
        }
        if (rows.isEmpty()) {
            return new Slice<>(rows, Optional.empty(), Optional.empty(), total);
        }
        boolean following = cursor.backwards() || more;
        boolean preceding = cursor.backwards() ? more : !cursor.isFirst();
        return new Slice<>(
                rows,
                Optional.of(rows.getLast())
                        .filter(row -> following)
                        .map(key)
                        .map(each -> Cursor.after(each).encoded()),
                Optional.of(rows.getFirst())
                        .filter(row -> preceding)
                        .map(key)
                        .map(each -> Cursor.before(each).encoded()),
                total);
    }

    /** The same page with other values in its rows. */
    public <R> Slice<R> map(Function<T, R> change) {
        return new Slice<>(rows.stream().map(change).toList(), next, previous, total);
    }

    /** Whether there is nothing to show. */
    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
