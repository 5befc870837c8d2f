package ir.saman.circular.source;

import static java.util.stream.Collectors.toMap;

import ir.saman.circular.CircularName;
import ir.saman.circular.Circulars;
import ir.saman.duty.Source;
import ir.saman.duty.SourceText;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.calendar.Tehran;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of the clauses behind duties. */
@Component
class SourceSql {

    static final String FIND = """
            select a.id, c.kind, c.number, c.address, c.issued_on, c.published_at, l.anchor, l.label, l.text
            from circular.ask a
            join circular.clause l on l.id = a.clause_id
            join circular.circular c on c.id = l.circular_id
            where a.id = any (cast(:asks as bigint[]))""";

    private final JdbcClient db;

    SourceSql(JdbcClient db) {
        this.db = db;
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

    private static SourceText text(ResultSet row, int number) throws SQLException {
        var name = new CircularName(
                row.getString("kind"),
                row.getString("number"),
                row.getObject("issued_on", LocalDate.class),
                row.getString("address"));
        LocalDate published =
                LocalDate.ofInstant(row.getTimestamp("published_at").toInstant(), Tehran.ZONE);
        return new SourceText(
                new Source(Circulars.SOURCE_KIND, row.getLong("id")),
                name.dated(),
                row.getString("label"),
                row.getString("text"),
                name.path(row.getString("anchor")),
                PersianDate.of(published).format());
    }
}
