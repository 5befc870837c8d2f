package ir.saman.circular;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The letter's own words behind each clause, where its text was brought in: what a clause opens to. */
@Component
public class ClauseWords {

    /** A circular that is open today, but was not always, keeps the letter it had then to itself. */
    static final String FIND = """
            select s.anchor, s.words, s.sheet, s.confirmed
            from circular.clause_span s
            where s.original_id = (select id from circular.original
                                   where circular_id = :circular order by turn desc limit 1)
              and not exists (
                select from circular.circular c join circular.version v on v.circular_id = c.id
                where c.id = :circular and c.classification = 'ORDINARY' and not v.ordinary)""";

    static final String ONE = FIND + " and s.anchor = :anchor";

    private final JdbcClient db;

    ClauseWords(JdbcClient db) {
        this.db = db;
    }

    /**
     * The words of one clause.
     *
     * @param raw as they were read in the source, misreadings and all
     * @param sheet the number of the sheet they begin on
     * @param path the page where they stand in the letter
     * @param confirmed whether a human said that these are the clause's words; else they are only proposed
     */
    public record Words(String raw, int sheet, String path, boolean confirmed) {}

    /** The words of each clause that has any, by its anchor; one query, however many clauses there are. */
    public Map<String, Words> of(CircularId circular) {
        return db
                .sql(FIND)
                .param("circular", circular.value())
                .query((row, number) -> Map.entry(row.getString("anchor"), words(circular, row)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The words of the clause of that anchor; no other's are read. */
    public Optional<Words> of(CircularId circular, String anchor) {
        return db.sql(ONE)
                .param("circular", circular.value())
                .param("anchor", anchor)
                .query((row, number) -> words(circular, row))
                .optional();
    }

    private static Words words(CircularId circular, ResultSet row) throws SQLException {
        int sheet = row.getInt("sheet");
        return new Words(
                row.getString("words"),
                sheet,
                path(circular, sheet, row.getString("anchor")),
                row.getBoolean("confirmed"));
    }

    private static String path(CircularId circular, int sheet, String anchor) {
        return "/circular-texts/" + circular.value() + "?sheet=" + sheet + "#" + anchor;
    }
}
