package ir.saman.directory.organ;

import ir.saman.directory.OrganId;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.web.Link;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of an organ's page. */
@Component
class OrganPageSql {

    static final String CARD = """
            select o.id, o.code, o.code_system, o.code_provisional, o.kind, o.name, coalesce(o.name_en, '') as name_en,
                   coalesce(o.parent_id, 0) as parent_id, o.path::text as path, coalesce(o.province, '') as province,
                   coalesce(p.name, '') as province_name, coalesce(o.county, '') as county, coalesce(c.name, '') as county_name,
                   o.article5, o.valid_from, o.valid_to, o.provenance, o.version,
                   (select count(*) - 1 from directory.organ b where b.path <@ o.path) as below
            from directory.organ o
            left join directory.territory p on p.code = o.province
            left join directory.territory c on c.code = o.county
            where o.id = :organ""";

    static final String TRAIL = """
            select o.id, o.name from directory.organ o
            where o.path @> (select path from directory.organ where id = :organ) order by nlevel(o.path)""";

    static final String UNITS = """
            select o.id, o.name from directory.organ o
            where o.parent_id = :organ and (o.valid_to is null or o.valid_to > :today)
            order by o.name_search collate "fa-IR-x-icu", o.id limit 30""";

    static final String PREDECESSORS = """
            select o.id, o.name, s.on_date from directory.organ_succession s join directory.organ o on o.id = s.predecessor_id
            where s.successor_id = :organ order by s.on_date, o.id""";

    static final String SUCCESSORS = """
            select o.id, o.name, s.on_date from directory.organ_succession s join directory.organ o on o.id = s.successor_id
            where s.predecessor_id = :organ order by s.on_date, o.id""";

    static final String HISTORY = """
            select c.changed_at, c.effective_on, coalesce(a.person_name, '') as by, c.reason,
                   coalesce(c.before::text, '{}') as before, c.after::text as after
            from directory.organ_change c left join directory.pub_account a on a.id = c.account_id
            where c.organ_id = :organ order by c.id desc limit 100""";

    private final JdbcClient db;

    OrganPageSql(JdbcClient db) {
        this.db = db;
    }

    /** One change as it is kept: facts before and after as JSON. */
    record Change(Instant changedAt, LocalDate effectiveOn, String by, String reason, String before, String after) {}

    /** Another organ that this one came from or went over to. */
    record Tie(Link organ, LocalDate on) {

        /** The day, for reading. */
        String day() {
            return PersianDate.of(on).format();
        }
    }

    Optional<OrganCard> card(OrganId organ) {
        return db.sql(CARD).param("organ", organ.value()).query(OrganCard.class).optional();
    }

    /** From the root of the administration tree down to the organ itself. */
    List<Link> trail(OrganId organ) {
        return db.sql(TRAIL)
                .param("organ", organ.value())
                .query(OrganPageSql::link)
                .list();
    }

    List<Link> units(OrganId organ, LocalDate today) {
        return db.sql(UNITS)
                .param("organ", organ.value())
                .param("today", today)
                .query(OrganPageSql::link)
                .list();
    }

    List<Tie> predecessors(OrganId organ) {
        return ties(PREDECESSORS, organ);
    }

    List<Tie> successors(OrganId organ) {
        return ties(SUCCESSORS, organ);
    }

    List<Change> history(OrganId organ) {
        return db.sql(HISTORY)
                .param("organ", organ.value())
                .query((row, number) -> new Change(
                        row.getTimestamp("changed_at").toInstant(),
                        row.getObject("effective_on", LocalDate.class),
                        row.getString("by"),
                        row.getString("reason"),
                        row.getString("before"),
                        row.getString("after")))
                .list();
    }

    private List<Tie> ties(String statement, OrganId organ) {
        return db.sql(statement)
                .param("organ", organ.value())
                .query((row, number) -> new Tie(link(row, number), row.getObject("on_date", LocalDate.class)))
                .list();
    }

    private static Link link(ResultSet row, int number) throws SQLException {
        return Link.to(row.getString("name"), "/desk/organs/" + row.getLong("id"));
    }
}
