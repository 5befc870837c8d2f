package ir.saman.kit.web;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;

/**
 * A whole list read chunk after chunk by its key, for an export: neither memory nor a transaction is held while a slow
 * reader takes the file.
 */
public final class Chunks<T> implements Iterator<T> {

    private final int size;
    private final Function<Cursor, List<T>> read;
    private final Function<T, List<String>> key;
    private Iterator<T> chunk;
    private Cursor next;
    private boolean more;

    /**
     * @param size rows of a chunk
     * @param read reads at most {@code size} rows after a cursor
     * @param key the sort key of a row, as for {@link Slice#of}
     */
    public Chunks(int size, Function<Cursor, List<T>> read, Function<T, List<String>> key) {
        this.size = size;
        this.read = read;
        this.key = key;
        this.chunk = List.<T>of().iterator();
        this.next = Cursor.first();
        this.more = true;
    }

    @Override
    public boolean hasNext() {
        if (!chunk.hasNext() && more) {
            List<T> rows = read.apply(next);
            more = rows.size() == size;
            chunk = rows.iterator();
            if (more) {
                next = Cursor.after(key.apply(rows.getLast()));
            }
        }
        return chunk.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return chunk.next();
    }
}
