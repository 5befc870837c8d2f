package ir.saman.circular.graph;

import ir.saman.circular.CircularId;
import ir.saman.circular.Readers;
import ir.saman.directory.Actor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads how texts stand to one another, for one reader. */
@Component
class Graphs {

    private static final int STEPS = 2;

    /** More boxes than these nobody reads at once. */
    static final int MOST = 40;

    private final GraphSql sql;
    private final Readers readers;

    Graphs(GraphSql sql, Readers readers) {
        this.sql = sql;
        this.readers = readers;
    }

    /** Every bond of an open circular, the newest first. */
    @Transactional(readOnly = true)
    public List<Bond> open() {
        return Graph.seen(bonds(library()), circular -> false).stream()
                .sorted((one, other) -> Bond.ORDER.compare(one.key(), other.key()))
                .toList();
    }

    /** What is at most two steps from a circular; absent where it is not there, or not for this reader. */
    @Transactional(readOnly = true)
    public Optional<Around> around(CircularId circular, Optional<Actor> reader) {
        if (!readers.may(circular, reader)) {
            return Optional.empty();
        }
        Library library = library();
        Node start = library.circular(circular.value());
        List<Bond> near = near(start, bonds(library));
        Map<Long, Boolean> asked = new HashMap<>();
        LongPredicate shown = each -> asked.computeIfAbsent(each, id -> shows(new CircularId(id), reader));
        return Optional.of(new Around(start, Graph.around(start, Graph.seen(near, shown), STEPS, MOST)));
    }

    /** A circular, or what belongs to a version of it, that is not everyone's. */
    private boolean shows(CircularId circular, Optional<Actor> reader) {
        return readers.shows(circular, reader)
                && readers.closed(circular, reader).isEmpty();
    }

    /** A circular and what is near it. */
    record Around(Node start, Graph graph) {}

    /** What may be within reach, whoever may see it: so few circulars are asked whether they are shown. */
    private static List<Bond> near(Node start, List<Bond> bonds) {
        return Graph.around(start, bonds, STEPS, Integer.MAX_VALUE).bonds();
    }

    private Library library() {
        return new Library(sql.circulars(), sql.candidates());
    }

    private List<Bond> bonds(Library library) {
        return sql.said().stream().flatMap(said -> library.bond(said).stream()).toList();
    }
}
