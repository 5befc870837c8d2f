package ir.saman.circular.source;

import static java.util.stream.Collectors.toMap;

import ir.saman.circular.CircularId;
import ir.saman.circular.CircularName;
import ir.saman.circular.Circulars;
import ir.saman.duty.Source;
import ir.saman.duty.SourceText;
import ir.saman.kit.database.Reads;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of the clauses behind duties. */
@Component
class SourceSql {

    /** In the words of the newest version in which it is asked. */
    static final String FIND = """
            select a.id, c.kind, c.number, c.address, c.issued_on, l.anchor, l.label, l.text,
                   coalesce((select max(v.number) from circular.version v
                    where v.circular_id = c.id and v.number < coalesce(a.ceased_with, 2147483647)), 1) as version
            from circular.ask a
            join circular.clause l on l.id = a.clause_id
            join circular.circular c on c.id = l.circular_id
            where a.id = any (cast(:asks as bigint[]))""";

    @Reads(Asked.class)
    static final String ASKED = """
            select c.id as circular, c.kind, c.number, c.address, c.issued_on, l.anchor, a.key,
                   coalesce(a.ceased_with, 2147483647) as ceased_with
            from circular.ask a
            join circular.clause l on l.id = a.clause_id
            join circular.circular c on c.id = l.circular_id
            where a.id = :ask""";

    private final JdbcClient db;

    SourceSql(JdbcClient db) {
        this.db = db;
    }

    /** Something a clause asks, or asked until the version {@code ceasedWith}. */
    record Asked(
            long circular,
            String kind,
            String number,
            String address,
            LocalDate issuedOn,
            String anchor,
            String key,
            int ceasedWith) {

        CircularId in() {
            return new CircularId(circular);
        }

        CircularName name() {
            return new CircularName(kind, number, issuedOn, address);
        }
    }

    Map<Source, SourceText> find(Collection<Source> sources) {
        return db
                .sql(FIND)
                .param("asks", sources.stream().map(Source::ref).toArray(Long[]::new))
                .query(SourceSql::text)
                .list()
                .stream()
                .collect(toMap(SourceText::source, Function.identity()));
    }

    Optional<Asked> asked(Source source) {
        return db.sql(ASKED).param("ask", source.ref()).query(Asked.class).optional();
    }

    private static SourceText text(ResultSet row, int number) throws SQLException {
        var name = new CircularName(
                row.getString("kind"),
                row.getString("number"),
                row.getObject("issued_on", LocalDate.class),
                row.getString("address"));
        return new SourceText(
                new Source(Circulars.SOURCE_KIND, row.getLong("id")),
                name.dated(),
                row.getString("label"),
                row.getString("text"),
                name.path(row.getString("anchor")),
                row.getString("version"));
    }
}
