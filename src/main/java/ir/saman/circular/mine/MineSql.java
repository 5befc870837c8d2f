package ir.saman.circular.mine;

import static ir.saman.kit.text.Texts.text;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of what is in force for an organ. */
@Component
class MineSql {

    /**
     * Each thing asked, with the duty of the newest period that has begun; what has ceased, as long as it is still to be
     * answered. Periods that have not begun, and such as were never to be met here, are not counted.
     */
    static final String ASKED = """
            select c.id as circular, c.kind, c.number, c.issued_on, c.address, c.subject, l.anchor, l.label,
                   a.id as ask, a.action, s.force, d.id as duty, d.state, d.due_on, d.met, d.laid
            from (select distinct on (d.source_id) d.source_id, d.id, d.state, d.due_on,
                         count(*) filter (where d.period_from <= :today and d.state in ('MET', 'MET_LATE'))
                           over (partition by d.source_id) as met,
                         count(*) filter (where d.period_from <= :today and d.state not in ('BEFORE', 'EXEMPT'))
                           over (partition by d.source_id) as laid
                  from duty.pub_duty d where d.organ_id = :organ and d.state <> 'ENDED'
                  order by d.source_id, (d.period_from <= :today) desc, d.period_from desc, d.id desc) d
            join duty.pub_source s on s.id = d.source_id and s.kind = 'circular'
            join circular.ask a on a.id = s.ref and (a.ceased_with is null or d.state in ('OPEN', 'RETURNED', 'SUBMITTED'))
            join circular.clause l on l.id = a.clause_id
            join circular.circular c on c.id = l.circular_id and c.state = 'IN_FORCE'
            order by a.id""";

    /** What will be asked of the organ once an event is reported, and lays nothing on it yet. A rule is tried once. */
    static final String WAITING = """
            with waiting as materialized (
              select c.id as circular, c.kind, c.number, c.issued_on, c.address, c.subject, l.anchor, l.label,
                     a.id as ask, a.action, s.force, s.bearer_rule
              from circular.ask a
              join duty.pub_source s on s.kind = 'circular' and s.ref = a.id and s.ended_on is null
              join circular.clause l on l.id = a.clause_id
              join circular.circular c on c.id = l.circular_id and c.state = 'IN_FORCE'
              where a.arises <> '' and a.ceased_with is null
                and not exists (select from duty.pub_duty d
                                where d.source_id = s.id and d.organ_id = :organ and d.state <> 'ENDED')),
            fitting as materialized (
              select r.bearer_rule from (select distinct bearer_rule from waiting) r
              where exists (select from duty.pub_bearers(r.bearer_rule, :today) b where b.id = :organ))
            select w.* from waiting w join fitting f on f.bearer_rule = w.bearer_rule order by w.ask""";

    /** What is open to the organ: of open circulars, and those that bind it anyway. A rule is tried once. */
    static final String OPENINGS = """
            with opening as materialized (
              select c.id as circular, c.kind, c.number, c.issued_on, c.address, c.subject, p.anchor, l.label,
                     p.position, p.key, p.action, concat_ws(' · ', nullif(p.at_most, ''), nullif(p.condition, '')) as bounds, p.who
              from circular.opening p
              join circular.circular c on c.id = p.circular_id and c.state = 'IN_FORCE'
              join circular.clause l on l.circular_id = p.circular_id and l.anchor = p.anchor
              where c.classification = 'ORDINARY' or c.id = any (cast(:bound as bigint[]))),
            fitting as materialized (
              select r.who from (select distinct who from opening) r
              where exists (select from duty.pub_bearers(r.who, :today) b where b.id = :organ))
            select o.* from opening o join fitting f on f.who = o.who order by o.circular, o.position""";

    /** The clauses of circulars in the order of their letters; one that was added later has a later number. */
    static final String PLACES = """
            with recursive tree as (
              select l.id, l.circular_id, l.anchor, array[l.position::bigint, l.id] as path
              from circular.clause l where l.circular_id = any (cast(:circulars as bigint[])) and l.parent_id is null
              union all
              select l.id, l.circular_id, l.anchor, tree.path || array[l.position::bigint, l.id]
              from tree join circular.clause l on l.parent_id = tree.id)
            select circular_id, anchor, row_number() over (order by circular_id, path) as place from tree""";

    private final JdbcClient db;

    MineSql(JdbcClient db) {
        this.db = db;
    }

    List<Line> asked(OrganId organ, LocalDate today) {
        return db.sql(ASKED)
                .param("organ", organ.value())
                .param("today", today)
                .query((row, number) -> asked(row, today))
                .list();
    }

    List<Line> waiting(OrganId organ, LocalDate today) {
        return db.sql(WAITING)
                .param("organ", organ.value())
                .param("today", today)
                .query((row, number) -> waiting(row))
                .list();
    }

    List<Line> openings(OrganId organ, Collection<Long> bound, LocalDate today) {
        return db.sql(OPENINGS)
                .param("organ", organ.value())
                .param("bound", bound.toArray(Long[]::new))
                .param("today", today)
                .query((row, number) -> opening(row))
                .list();
    }

    /** The place of each clause among all of these circulars, by circular and anchor. */
    Map<String, Long> places(Collection<Long> circulars) {
        Map<String, Long> places = new HashMap<>();
        db.sql(PLACES).param("circulars", circulars.toArray(Long[]::new)).query(row -> {
            places.put(row.getLong("circular_id") + " " + row.getString("anchor"), row.getLong("place"));
        });
        return places;
    }

    private static Line asked(ResultSet row, LocalDate today) throws SQLException {
        Force force = Force.valueOf(row.getString("force"));
        Optional<LocalDate> due = Optional.ofNullable(row.getObject("due_on", LocalDate.class));
        Standing standing = Standing.of(DutyState.valueOf(row.getString("state")), due, today);
        return new Line(
                "a" + row.getLong("ask"),
                at(row),
                ClauseForce.valueOf(force.name()),
                row.getString("action"),
                "",
                Optional.of(
                        new Carried(row.getLong("duty"), force, standing, due, row.getInt("met"), row.getInt("laid"))));
    }

    private static Line waiting(ResultSet row) throws SQLException {
        return new Line(
                "w" + row.getLong("ask"),
                at(row),
                ClauseForce.valueOf(row.getString("force")),
                row.getString("action"),
                text("circular.mine.event.note"),
                Optional.empty());
    }

    private static Line opening(ResultSet row) throws SQLException {
        return new Line(
                "o" + row.getLong("circular") + "-" + row.getString("anchor") + "-" + row.getString("key"),
                at(row),
                ClauseForce.MAY,
                row.getString("action"),
                row.getString("bounds"),
                Optional.empty());
    }

    private static Line.Instrument at(ResultSet row) throws SQLException {
        return new Line.Instrument(
                row.getLong("circular"),
                new CircularName(
                        row.getString("kind"),
                        row.getString("number"),
                        row.getObject("issued_on", LocalDate.class),
                        row.getString("address")),
                row.getString("subject"),
                row.getString("anchor"),
                row.getString("label"));
    }
}
