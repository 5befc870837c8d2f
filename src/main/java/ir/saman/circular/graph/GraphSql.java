package ir.saman.circular.graph;

import ir.saman.kit.database.Reads;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of the graph: a country issues thousands of such texts, not millions, so all are read at once. */
@Component
class GraphSql {

    @Reads(Known.class)
    static final String CIRCULARS = """
            select id, kind, number, address, issued_on, subject, classification = 'ORDINARY' as open
            from circular.circular order by issued_on, id""";

    @Reads(Candidate.class)
    static final String CANDIDATES =
            "select circular_id as circular, value from circular.candidate where field = 'number' order by circular_id, value";

    /** What names a text; a circular that ended by another is bound to it whether its letter says so or not. */
    @Reads(Said.class)
    static final String SAID = """
            select 'RELAYS' as relation, r.circular_id as circular, r.id as other, '' as kind, o.name as issuer,
                   coalesce(n.value, r.number) as number, coalesce(d.day, r.on_date) as on_date, '' as title,
                   coalesce((select v.ordinary from circular.version v
                             where v.circular_id = r.circular_id
                               and v.number = circular.version_at(r.circular_id, r.relayed_at)), true) as open
            from circular.relay r join directory.pub_organ o on o.id = r.organ_id
            left join circular.relay_settled n on n.relay_id = r.id and n.field = 'number'
            left join circular.relay_settled d on d.relay_id = r.id and d.field = 'date'
            union all
            select 'AMENDS', v.circular_id, v.number, '', '', '', v.valid_from, v.note, v.ordinary
            from circular.version v where v.number > 1
            union all
            select 'ENDS', c.ended_by, c.id, '', '', '', null, '', true from circular.circular c where c.ended_by is not null
            union all
            select r.relation, r.circular_id, 0, r.kind, r.issuer, r.number, r.on_date, r.title, true from circular.reference r
            order by circular, relation, other, number, title""";

    private final JdbcClient db;

    GraphSql(JdbcClient db) {
        this.db = db;
    }

    /** A circular in Saman. */
    record Known(
            long id, String kind, String number, String address, LocalDate issuedOn, String subject, boolean open) {}

    /** What the number of a circular may be read as. */
    record Candidate(long circular, String value) {}

    /**
     * Something bound to a circular.
     *
     * @param relation RESTS_ON, REPLACES or REFERS_TO: the circular names that text; RELAYS: relay {@code other}; AMENDS: its
     *     version {@code other}; ENDS: it ended circular {@code other}
     * @param open whether it belongs to no version that was confidential
     */
    record Said(
            String relation,
            long circular,
            long other,
            String kind,
            String issuer,
            String number,
            Optional<LocalDate> onDate,
            String title,
            boolean open) {}

    List<Known> circulars() {
        return db.sql(CIRCULARS)
                .query(new SimplePropertyRowMapper<>(Known.class))
                .list();
    }

    List<Candidate> candidates() {
        return db.sql(CANDIDATES)
                .query(new SimplePropertyRowMapper<>(Candidate.class))
                .list();
    }

    List<Said> said() {
        return db.sql(SAID).query(GraphSql::one).list();
    }

    private static Said one(ResultSet row, int number) throws SQLException {
        return new Said(
                row.getString("relation"),
                row.getLong("circular"),
                row.getLong("other"),
                row.getString("kind"),
                row.getString("issuer"),
                row.getString("number"),
                Optional.ofNullable(row.getObject("on_date", LocalDate.class)),
                row.getString("title"),
                row.getBoolean("open"));
    }
}
