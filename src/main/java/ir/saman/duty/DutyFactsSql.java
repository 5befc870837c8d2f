package ir.saman.duty;

import ir.saman.directory.OrganId;
import ir.saman.directory.Organs;
import ir.saman.directory.Reach;
import ir.saman.directory.Target;
import ir.saman.duty.DeadlineRule.Trigger;
import ir.saman.duty.DeadlineRule.Within;
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
import tools.jackson.databind.json.JsonMapper;

/** What a duty's deadline is worked out from, and what authority over it is decided on. */
@Component
final class DutyFactsSql {

    /** The longest extension counts: a shorter one granted later takes nothing away. */
    static final String FACTS = """
            select d.id, s.deadline_rule, s.letter_on, s.force, d.trigger_on, d.period_from, d.province,
                   (select max(r.until) from duty.relief r
                    where r.duty_id = d.id and r.kind = 'EXTENSION' and r.decision = 'GRANTED'
                      and (r.decided_at at time zone 'Asia/Tehran')::date <= :asOf) as extended_to
            from duty.duty d join duty.source s on s.id = d.source_id where d.id = any (cast(:duties as bigint[]))""";

    /** What is settled was bound by the words of that day; a period by those of its last day; all else by today's. */
    static final String BOUND = """
            select s.kind, s.ref,
                   case when d.state in ('MET', 'MET_LATE', 'EXEMPT', 'ENDED') then d.changed_on
                        else least(d.period_to, :today) end as bound_on
            from duty.duty d join duty.source s on s.id = d.source_id where d.id = :duty""";

    static final String CONCERNS = """
            select exists (select from duty.acceptor where duty_id = :duty and organ_id = :organ)
                or exists (select from duty.cooperation where duty_id = :duty and organ_id = :organ)
                or exists (select from duty.relief where duty_id = :duty and decided_for = :organ)""";

    /** The places a duty was stamped with, and those it had before a move, of which one lies within reach. */
    static final String STAMPED = """
            select exists (
              select from (select province, county, agency_id, ministry_id from duty.duty where id = :duty
                           union all
                           select province, county, agency_id, ministry_id from duty.place_before where duty_id = :duty) d
              where d.province = cast(:province as text) or d.county = cast(:county as text)
                or exists (select from directory.pub_organ o
                           where o.path <@ cast(:below as ltree) and o.id in (d.agency_id, d.ministry_id)))""";

    static final String WITHIN = """
            select exists (select from duty.source s
                where s.kind = :kind and s.ref = any (cast(:refs as bigint[]))
                  and (s.issuer_id = cast(:overseer as bigint)
                    or s.programme_id in (select v.programme_id from directory.pub_overseer v
                                          where v.organ_id = cast(:overseer as bigint))
                    or exists (select from duty.duty d join directory.pub_organ o on o.id = d.organ_id
                       where d.source_id = s.id
                         and (o.id = cast(:own as bigint) or o.path <@ cast(:below as ltree)
                           or d.agency_id = any (array(select a.id from directory.pub_organ a
                                where a.path <@ cast(:below as ltree) and a.agency_id = a.id))
                           or d.ministry_id = any (array(select m.id from directory.pub_organ m
                                where m.path <@ cast(:below as ltree) and m.ministry_id = m.id))
                           or d.province = cast(:province as text) or d.county = cast(:county as text)))
                    or exists (select from duty.duty d join duty.acceptor a on a.duty_id = d.id
                       where d.source_id = s.id and a.organ_id = :organ)
                    or exists (select from duty.duty d join duty.cooperation c on c.duty_id = d.id
                       where d.source_id = s.id and c.organ_id = :organ)))""";

    static final String TARGET = """
            select d.organ_id, d.province, d.county, s.issuer_id, s.programme_id
            from duty.duty d join duty.source s on s.id = d.source_id where d.id = :duty""";

    private final JdbcClient db;
    private final JsonMapper json;
    private final Organs organs;

    DutyFactsSql(JdbcClient db, JsonMapper json, Organs organs) {
        this.db = db;
        this.json = json;
        this.organs = organs;
    }

    /** A duty's rule and the days it counts from. */
    record Facts(
            DeadlineRule rule,
            Force force,
            LocalDate letterOn,
            LocalDate receipt,
            LocalDate periodFrom,
            Optional<String> province,
            Optional<LocalDate> extendedTo) {}

    /** The source of a duty, and the day whose words bind it. */
    record Bound(Source source, LocalDate on) {}

    Bound bound(DutyId duty, LocalDate today) {
        return db.sql(BOUND)
                .param("duty", duty.value())
                .param("today", today)
                .query((row, number) -> new Bound(
                        new Source(row.getString("kind"), row.getLong("ref")),
                        row.getObject("bound_on", LocalDate.class)))
                .single();
    }

    /** The facts of each of these duties that exists. */
    Map<DutyId, Facts> facts(Collection<DutyId> duties, LocalDate asOf) {
        Map<DutyId, Facts> found = new HashMap<>();
        db
                .sql(FACTS)
                .param("duties", DutyId.numbers(duties))
                .param("asOf", asOf)
                .query((row, number) -> Map.entry(new DutyId(row.getLong("id")), facts(row)))
                .list()
                .stream()
                .forEach(each -> found.put(each.getKey(), each.getValue()));
        return found;
    }

    Facts facts(DutyId duty, LocalDate asOf) {
        return Optional.ofNullable(facts(List.of(duty), asOf).get(duty)).orElseThrow();
    }

    /** Whether an organ accepts a duty, cooperates in it or decides on its relief. */
    boolean concerns(DutyId duty, OrganId organ) {
        return db.sql(CONCERNS)
                .param("duty", duty.value())
                .param("organ", organ.value())
                .query(Boolean.class)
                .single();
    }

    /** Whether some duty of these sources lies within {@code reach}, or {@code organ} accepts it or cooperates in it. */
    boolean within(Reach reach, OrganId organ, String kind, Collection<Long> refs) {
        return db.sql(WITHIN)
                .param("kind", kind)
                .param("refs", refs.toArray(Long[]::new))
                .param("own", reach.own().map(OrganId::value).orElse(null))
                .param("below", reach.below().orElse(null))
                .param("province", reach.province().orElse(null))
                .param("county", reach.county().orElse(null))
                .param("overseer", reach.overseer().map(OrganId::value).orElse(null))
                .param("organ", organ.value())
                .query(Boolean.class)
                .single();
    }

    /** Whether a duty was stamped with a place within {@code reach}. */
    boolean stamped(DutyId duty, Reach reach) {
        return db.sql(STAMPED)
                .param("duty", duty.value())
                .param("below", reach.below().orElse(null))
                .param("province", reach.province().orElse(null))
                .param("county", reach.county().orElse(null))
                .query(Boolean.class)
                .single();
    }

    Optional<Target> target(DutyId duty) {
        return db.sql(TARGET)
                .param("duty", duty.value())
                .query((row, number) -> new Target(
                        organs.get(new OrganId(row.getLong("organ_id"))),
                        Optional.ofNullable(row.getString("province")),
                        Optional.ofNullable(row.getString("county")),
                        Optional.of(new OrganId(row.getLong("issuer_id"))),
                        Optional.ofNullable(row.getObject("programme_id", Long.class))))
                .optional();
    }

    private Facts facts(ResultSet row) throws SQLException {
        DeadlineRule rule = json.readValue(row.getString("deadline_rule"), DeadlineRule.class);
        LocalDate trigger = row.getObject("trigger_on", LocalDate.class);
        // Whoever bears it since an amendment counts from that day as others do from the letter.
        boolean fromLetter = rule instanceof Within within && within.after() instanceof Trigger.LetterDate;
        return new Facts(
                rule,
                Force.valueOf(row.getString("force")),
                fromLetter ? trigger : row.getObject("letter_on", LocalDate.class),
                trigger,
                row.getObject("period_from", LocalDate.class),
                Optional.ofNullable(row.getString("province")),
                Optional.ofNullable(row.getObject("extended_to", LocalDate.class)));
    }
}
