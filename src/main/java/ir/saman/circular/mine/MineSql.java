package ir.saman.circular.mine;

import ir.saman.circular.CircularName;
import ir.saman.circular.ClauseForce;
import ir.saman.directory.OrganId;
import ir.saman.duty.DutyState;
import ir.saman.duty.Force;
import ir.saman.duty.Standing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of what is in force for an organ. */
@Component
class MineSql {

    /** Each thing asked, with the duty of the newest period that has begun. */
    static final String ASKED = """
            select c.id as circular, c.kind, c.number, c.issued_on, c.address, c.subject, l.anchor, l.label,
                   a.id as ask, a.action, s.force, d.id as duty, d.state, d.due_on, d.met, d.laid
            from (select distinct on (d.source_id) d.source_id, d.id, d.state, d.due_on,
                         count(*) filter (where d.state in ('MET', 'MET_LATE')) over (partition by d.source_id) as met,
                         count(*) over (partition by d.source_id) as laid
                  from duty.pub_duty d where d.organ_id = :organ and d.state <> 'ENDED'
                  order by d.source_id, (d.period_from <= :today) desc, d.period_from desc, d.id desc) d
            join duty.pub_source s on s.id = d.source_id and s.kind = 'circular'
            join circular.ask a on a.id = s.ref
            join circular.clause l on l.id = a.clause_id
            join circular.circular c on c.id = l.circular_id and c.state = 'IN_FORCE'
            order by c.issued_on desc, c.id desc, l.id, a.id""";

    /** Circulars that open something, to be read for whom: open ones, and those that bind the organ anyway. */
    static final String OPENING = """
            select c.id, c.address, v.document
            from circular.circular c
            cross join lateral (select v.document from circular.version v where v.circular_id = c.id
                                order by v.number desc limit 1) v
            where c.state = 'IN_FORCE' and v.document like '%"opens":[{%'
              and (c.classification = 'ORDINARY' or c.id = any (cast(:bound as bigint[])))
            order by c.issued_on desc, c.id desc""";

    static final String MATCHING = """
            select r.place::int from unnest(cast(:rules as text[])) with ordinality r (rule, place)
            where exists (select from duty.pub_bearers(cast(r.rule as jsonb), :today) b where b.id = :organ)""";

    private final JdbcClient db;

    MineSql(JdbcClient db) {
        this.db = db;
    }

    /** A circular that opens something. */
    record Opening(long circular, String address, String document) {}

    List<Line> asked(OrganId organ, LocalDate today) {
        return db.sql(ASKED)
                .param("organ", organ.value())
                .param("today", today)
                .query((row, number) -> line(row, today))
                .list();
    }

    List<Opening> opening(Collection<Long> bound) {
        return db.sql(OPENING)
                .param("bound", bound.toArray(Long[]::new))
                .query((row, number) ->
                        new Opening(row.getLong("id"), row.getString("address"), row.getString("document")))
                .list();
    }

    /** The places, from 1 on, of those rules that match the organ. */
    List<Integer> matching(List<String> rules, OrganId organ, LocalDate today) {
        return db.sql(MATCHING)
                .param("rules", rules.toArray(String[]::new))
                .param("organ", organ.value())
                .param("today", today)
                .query((row, number) -> row.getInt(1))
                .list();
    }

    private static Line line(ResultSet row, LocalDate today) throws SQLException {
        Force force = Force.valueOf(row.getString("force"));
        Optional<LocalDate> due = Optional.ofNullable(row.getObject("due_on", LocalDate.class));
        Standing standing = Standing.of(DutyState.valueOf(row.getString("state")), due, today);
        return new Line(
                "a" + row.getLong("ask"),
                new Line.Instrument(
                        row.getLong("circular"),
                        new CircularName(
                                row.getString("kind"),
                                row.getString("number"),
                                row.getObject("issued_on", LocalDate.class),
                                row.getString("address")),
                        row.getString("subject"),
                        row.getString("anchor"),
                        row.getString("label")),
                ClauseForce.valueOf(force.name()),
                row.getString("action"),
                "",
                Optional.of(
                        new Carried(row.getLong("duty"), force, standing, due, row.getInt("met"), row.getInt("laid"))));
    }
}
