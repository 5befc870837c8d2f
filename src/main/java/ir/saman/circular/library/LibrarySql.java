package ir.saman.circular.library;

import ir.saman.kit.database.Reads;
import ir.saman.kit.web.Cursor;
import ir.saman.kit.web.Total;
import java.util.List;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The SQL of the public library. */
@Component
class LibrarySql {

    /** Every word somewhere in number and subject, or every word in one clause. */
    private static final String WANTED = """
            from circular.circular c
            join directory.pub_organ o on o.id = c.issuer_id
            left join directory.pub_programme p on p.id = c.programme_id
            cross join (select string_to_array(kit.fa_norm(:words), ' ') as words) asked
            where c.classification = 'ORDINARY'
              and (cast(:programme as bigint) is null or c.programme_id = :programme)
              and (cast(:issuer as bigint) is null or c.issuer_id = :issuer)
              and (cast(:first as date) is null or (c.issued_on >= :first and c.issued_on < :next))
              and (:words = ''
                   or (select bool_and(position(w in kit.fa_norm(c.number) || ' ' || c.subject_search) > 0) from unnest(asked.words) w)
                   or exists (select from circular.clause l
                              where l.circular_id = c.id
                                and (select bool_and(position(w in l.heading_search || ' ' || l.text_search) > 0)
                                     from unnest(asked.words) w)))
            """;

    /** Of {@link CircularLine}. */
    private static final String COLUMNS = """
            c.id, c.kind, c.number, c.address, c.issued_on, c.subject, o.name as issuer, coalesce(p.name, '') as programme,
            (select count(*) from circular.clause l where l.circular_id = c.id) as clauses,
            (select count(*) from circular.ask a join circular.clause l on l.id = a.clause_id where l.circular_id = c.id) as asks
            """;

    @Reads(CircularLine.class)
    static final String FIRST = "select " + COLUMNS + WANTED + " order by c.issued_on desc, c.id desc limit :rows";

    @Reads(CircularLine.class)
    static final String AFTER = "select " + COLUMNS + WANTED
            + " and (c.issued_on, c.id) < (:day, :id) order by c.issued_on desc, c.id desc limit :rows";

    @Reads(CircularLine.class)
    static final String BEFORE = "select " + COLUMNS + WANTED
            + " and (c.issued_on, c.id) > (:day, :id) order by c.issued_on, c.id limit :rows";

    static final String COUNT = "select count(*) from (select 1 " + WANTED + " limit 10001) counted";

    @Reads(Hit.class)
    static final String HITS = """
            select l.circular_id as circular, l.anchor, l.label, l.heading
            from circular.clause l cross join (select string_to_array(kit.fa_norm(:words), ' ') as words) asked
            where l.circular_id = any (cast(:circulars as bigint[]))
              and (select bool_and(position(w in l.heading_search || ' ' || l.text_search) > 0) from unnest(asked.words) w)
            order by l.id""";

    @Reads(Choices.Kept.class)
    static final String CHOICES = """
            select distinct c.issuer_id as issuer, o.name as issuer_name, coalesce(p.id, 0) as programme,
                   coalesce(p.name, '') as programme_name, c.issued_on
            from circular.circular c
            join directory.pub_organ o on o.id = c.issuer_id
            left join directory.pub_programme p on p.id = c.programme_id
            where c.classification = 'ORDINARY'""";

    private final JdbcClient db;

    LibrarySql(JdbcClient db) {
        this.db = db;
    }

    List<CircularLine> list(LibraryFilter filter, Cursor from, int rows) {
        StatementSpec statement = switch (from.way()) {
            case FIRST -> db.sql(FIRST);
            case AFTER -> keyed(db.sql(AFTER), from);
            case BEFORE -> keyed(db.sql(BEFORE), from);
        };
        return narrowed(statement, filter)
                .param("rows", rows)
                .query(new SimplePropertyRowMapper<>(CircularLine.class))
                .list();
    }

    Total count(LibraryFilter filter) {
        return Total.counted(narrowed(db.sql(COUNT), filter)
                .query((row, number) -> row.getLong(1))
                .single());
    }

    List<Hit> hits(LibraryFilter filter, List<Long> circulars) {
        return db.sql(HITS)
                .param("words", filter.words())
                .param("circulars", circulars.toArray(Long[]::new))
                .query(new SimplePropertyRowMapper<>(Hit.class))
                .list();
    }

    Choices choices() {
        return new Choices(db.sql(CHOICES)
                .query(new SimplePropertyRowMapper<>(Choices.Kept.class))
                .list());
    }

    private static StatementSpec keyed(StatementSpec statement, Cursor from) {
        return statement.param("day", from.date(0)).param("id", from.number(1));
    }

    private static StatementSpec narrowed(StatementSpec statement, LibraryFilter filter) {
        return statement
                .param("words", filter.words())
                .param("programme", filter.programme().orElse(null))
                .param("issuer", filter.issuer().orElse(null))
                .param("first", filter.first().orElse(null))
                .param("next", filter.next().orElse(null));
    }
}
