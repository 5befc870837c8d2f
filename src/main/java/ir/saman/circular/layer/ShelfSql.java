package ir.saman.circular.layer;

import ir.saman.kit.database.Reads;
import ir.saman.kit.web.Cursor;
import ir.saman.kit.web.Total;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The SQL of the circulars whose texts are kept. */
@Component
class ShelfSql {

    @Reads(Head.class)
    static final String HEAD = """
            select id, kind, number, address, issued_on, subject, issuer_id, coalesce(programme_id, 0) as programme
            from circular.circular where id = :circular""";

    private static final String WANTED = """
            from circular.circular c
            left join lateral (select id, sheets, revision from circular.original
                               where circular_id = c.id order by turn desc limit 1) o on true
            where (:words = '' or position(kit.fa_norm(:words) in kit.fa_norm(c.number) || ' ' || c.subject_search) > 0)
              and (:state = '' or (:state = 'NONE') = (o.id is null))
            """;

    /** Of {@link ShelfLine}. */
    private static final String COLUMNS = """
            c.id, c.kind, c.number, c.address, c.issued_on, c.subject, coalesce(o.sheets, 0) as sheets, coalesce(o.revision, 0) as revision,
            (select count(*) from circular.clause_span s join circular.clause l on l.circular_id = c.id and l.anchor = s.anchor and l.ceased_with is null
             where s.original_id = o.id and s.confirmed) as confirmed,
            (select count(*) from circular.clause l where l.circular_id = c.id and l.ceased_with is null) as clauses
            """;

    @Reads(ShelfLine.class)
    static final String FIRST = "select " + COLUMNS + WANTED + " order by c.issued_on desc, c.id desc limit :rows";

    @Reads(ShelfLine.class)
    static final String AFTER = "select " + COLUMNS + WANTED
            + " and (c.issued_on, c.id) < (:day, :id) order by c.issued_on desc, c.id desc limit :rows";

    @Reads(ShelfLine.class)
    static final String BEFORE = "select " + COLUMNS + WANTED
            + " and (c.issued_on, c.id) > (:day, :id) order by c.issued_on, c.id limit :rows";

    static final String COUNT = "select count(*) from (select 1 " + WANTED + " limit 10001) counted";

    private final JdbcClient db;

    ShelfSql(JdbcClient db) {
        this.db = db;
    }

    Optional<Head> head(long circular) {
        return db.sql(HEAD).param("circular", circular).query(Head.class).optional();
    }

    /** @param state NONE or SOME; empty for all */
    List<ShelfLine> list(String words, String state, Cursor from, int rows) {
        StatementSpec statement = switch (from.way()) {
            case FIRST -> db.sql(FIRST);
            case AFTER -> keyed(db.sql(AFTER), from);
            case BEFORE -> keyed(db.sql(BEFORE), from);
        };
        return statement
                .param("words", words)
                .param("state", state)
                .param("rows", rows)
                .query(new SimplePropertyRowMapper<>(ShelfLine.class))
                .list();
    }

    Total count(String words, String state) {
        return Total.counted(db.sql(COUNT)
                .param("words", words)
                .param("state", state)
                .query((row, number) -> row.getLong(1))
                .single());
    }

    private static StatementSpec keyed(StatementSpec statement, Cursor from) {
        return statement.param("day", from.date(0)).param("id", from.number(1));
    }
}
