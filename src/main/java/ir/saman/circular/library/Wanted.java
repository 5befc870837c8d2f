package ir.saman.circular.library;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * What is looked for with its words looked up: once for the rows, the total and the file.
 *
 * @param holding the circulars that hold every word asked; absent: no words were asked
 */
record Wanted(LibraryFilter filter, Optional<Long[]> holding) {

    /** Number and subject, clauses and the text brought in are searched as one: every word somewhere in them. */
    static final String HOLDING = """
            select s.circular_id from circular.search s where s.words @@ (select circular.search_asked(:words))""";

    static Wanted of(JdbcClient db, LibraryFilter filter) {
        return new Wanted(
                filter,
                Optional.of(filter.words())
                        .filter(words -> !words.isEmpty())
                        .map(words -> db.sql(HOLDING)
                                .param("words", words)
                                .query(Long.class)
                                .list()
                                .toArray(Long[]::new)));
    }

    /** Fills in what {@link LibrarySql#WANTED} is narrowed to. */
    StatementSpec in(StatementSpec statement) {
        return statement
                .param("holding", holding.orElse(null))
                .param("kind", filter.kind().orElse(null))
                .param("state", filter.state().map(Enum::name).orElse(null))
                .param("programme", filter.programme().orElse(null))
                .param("issuer", filter.issuer().orElse(null))
                .param("first", filter.first().orElse(null))
                .param("next", filter.next().orElse(null))
                .param("force", filter.force().map(Enum::name).orElse(null));
    }
}
