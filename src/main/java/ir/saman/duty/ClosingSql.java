package ir.saman.duty;

import ir.saman.directory.OrganId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The SQL of duties of organs that close. */
@Component
final class ClosingSql {

    static final String CLOSED_BEARER = """
            select o.id from duty.duty d join directory.pub_organ o on o.id = d.organ_id
            where d.id = :duty and o.valid_to <= :today""";

    static final String SUCCESSOR = "select duty.stands_for(:organ, :today, false)";

    static final String STANDS_FOR = "select duty.stands_for(:organ, :today, true)";

    /** What the organ bears and what it is to accept, in the order in which whoever answers or decides holds them. */
    static final String HOLD = """
            select d.id from duty.duty d
            where d.state in ('OPEN', 'BEFORE', 'SUBMITTED', 'RETURNED')
              and (d.organ_id = :organ or d.id = any (array(select a.duty_id from duty.acceptor a where a.organ_id = :organ)))
            order by d.id for update""";

    static final String BORNE = """
            select id from duty.duty where organ_id = :organ and state in ('OPEN', 'BEFORE', 'SUBMITTED', 'RETURNED') order by id""";

    /** Of what had ended with the heir and goes on there: the place it had until then. */
    static final String KEEP_PLACES = """
            insert into duty.place_before (duty_id, until_on, province, county, agency_id, ministry_id, organ_kind)
            select h.id, greatest(cast(:on as date), (select max(b.until_on) from duty.place_before b where b.duty_id = h.id)),
                   h.province, h.county, h.agency_id, h.ministry_id, h.organ_kind
            from duty.duty d join directory.pub_organ o on o.id = :heir
            join duty.duty h on h.source_id = d.source_id and h.organ_id = o.id and h.period = d.period
              and h.post_id is null and h.person_id is null
            where d.id = any (cast(:duties as bigint[])) and d.state in ('OPEN', 'RETURNED')
              and h.state = 'ENDED' and h.laid_on < :on and not exists (select from duty.duty n where n.transferred_from = h.id)
              and row(h.province, h.county, h.agency_id, h.ministry_id, h.organ_kind)
                is distinct from row(o.province, o.county, o.agency_id, o.ministry_id, o.kind)
            on conflict do nothing""";

    /**
     * What the heir bears itself is left alone, also where it goes on under another source; what had ended with it goes on. A
     * person takes over nothing.
     */
    static final String TRANSFER = """
            insert into duty.duty (source_id, organ_id, period, period_from, period_to, trigger_on, due_first, due_on, state,
                                   laid_state, laid_on, changed_on, changed_at, province, county, agency_id, ministry_id,
                                   organ_kind, transferred_from)
            select d.source_id, o.id, d.period, d.period_from, d.period_to, d.trigger_on, d.due_on, d.due_on, 'OPEN',
                   'OPEN', greatest(:on, o.valid_from), greatest(:on, o.valid_from), :at, o.province, o.county, o.agency_id,
                   o.ministry_id, o.kind, d.id
            from duty.duty d join directory.pub_organ o on o.id = :heir
            where d.id = any (cast(:duties as bigint[])) and d.state in ('OPEN', 'RETURNED') and d.person_id is null
            on conflict (source_id, organ_id, coalesce(post_id, 0), coalesce(person_id, 0), period) do update
            set state = 'OPEN', due_on = excluded.due_on, changed_on = excluded.changed_on, changed_at = excluded.changed_at,
                province = excluded.province, county = excluded.county, agency_id = excluded.agency_id,
                ministry_id = excluded.ministry_id, organ_kind = excluded.organ_kind, step = 1, decided_version = null, end_reason = null, transferred_from = excluded.transferred_from, version = duty.version + 1
            where duty.state = 'ENDED' and not exists (select from duty.duty n where n.transferred_from = duty.id)
            returning id""";

    static final String CHAINS = """
            insert into duty.acceptor (duty_id, step, organ_id, passed_over)
            select d.id, c.step, c.organ_id, c.passed_over from duty.duty d join duty.source s on s.id = d.source_id
            cross join lateral duty.chain_of(s.acceptor_rule, d.organ_id, s.issuer_id, :today) c
            where d.id = any (cast(:duties as bigint[]))
            on conflict (duty_id, step) do update set organ_id = excluded.organ_id, passed_over = excluded.passed_over""";

    static final String PARTS = """
            insert into duty.cooperation (duty_id, organ_id, part, done, done_at, account_id)
            select d.id, c.organ_id, c.part, c.done, c.done_at, c.account_id
            from duty.duty d join duty.cooperation c on c.duty_id = d.transferred_from and c.organ_id <> d.organ_id
            where d.id = any (cast(:duties as bigint[])) on conflict do nothing""";

    static final String EXTENSIONS = """
            insert into duty.relief (duty_id, kind, until, reason, asked_at, asked_by, decided_for, decision, answer, decided_at,
                                     decided_by, unasked)
            select d.id, r.kind, r.until, r.reason, r.asked_at, r.asked_by, r.decided_for, r.decision, r.answer, r.decided_at,
                   r.decided_by, r.unasked
            from duty.duty d join duty.relief r on r.duty_id = d.transferred_from
            where d.id = any (cast(:duties as bigint[])) and r.kind = 'EXTENSION' and r.decision = 'GRANTED' order by r.id""";

    /** Nobody decides on his own request. */
    static final String REQUESTS = """
            update duty.relief r
            set duty_id = d.id,
                decided_for = case when r.decided_for = d.organ_id
                                   then duty.acceptor_for('ISSUER', d.organ_id, s.issuer_id, :today) else r.decided_for end
            from duty.duty d join duty.source s on s.id = d.source_id
            where r.duty_id = d.transferred_from and d.id = any (cast(:duties as bigint[])) and r.decision is null
              and not exists (select from duty.relief x where x.duty_id = d.id and x.kind = r.kind and x.decision is null)""";

    static final String END = """
            update duty.duty set state = 'ENDED', changed_on = :on, changed_at = :at, version = version + 1
            where id = any (cast(:duties as bigint[])) and state in ('OPEN', 'BEFORE', 'RETURNED')
            returning id""";

    static final String HAND_OVER_SOURCES =
            "update duty.source set issuer_id = :heir where issuer_id = :organ returning id";

    /**
     * The steps not yet decided. The heir is not asked for its own answers; nor again for the very version it has decided on
     * in its own right: the superior is, or the issuer, since a second look harms less than a step nobody took. Whoever is asked instead waits since now.
     */
    static final String HAND_OVER_STEPS = """
            with undecided as (
              update duty.acceptor a
              set organ_id = case when d.organ_id = coalesce(cast(:heir as bigint), d.organ_id)
                                  then duty.acceptor_for(s.acceptor_rule ->> (a.step - 1), d.organ_id, s.issuer_id, :today)
                                  when d.waiting_for = :organ and d.step = a.step and exists (
                                    select from duty.acceptance c
                                    where c.organ_id = :heir and c.line = '' and c.version_id = (
                                      select v.id from duty.evidence_version v
                                      where v.evidence_id = d.evidence_id and v.submitted_at is not null
                                      order by v.number desc limit 1))
                                  then coalesce(nullif(duty.acceptor_for('PARENT', d.organ_id, s.issuer_id, :today), :heir),
                                                duty.acceptor_for('ISSUER', d.organ_id, s.issuer_id, :today))
                                  else :heir end
              from duty.duty d join duty.source s on s.id = d.source_id
              where d.id = a.duty_id and a.organ_id = :organ and a.step >= d.step
                and d.state in ('OPEN', 'BEFORE', 'SUBMITTED', 'RETURNED')
              returning a.duty_id, a.step, a.organ_id),
            asked as (
              update duty.duty d set waiting_for = u.organ_id, waiting_since = :at, version = d.version + 1
              from undecided u where d.waiting_for = :organ and d.id = u.duty_id and d.step = u.step)
            select distinct duty_id from undecided order by duty_id""";

    /** An organ that now stands twice in a chain is asked once. */
    static final String PASS_OVER = """
            update duty.acceptor a set passed_over = 'REPEATED' from duty.duty d
            where d.id = a.duty_id and d.id = any (cast(:duties as bigint[])) and a.step > d.step and a.passed_over is null
              and exists (select from duty.acceptor e where e.duty_id = a.duty_id and e.step < a.step
                            and e.organ_id = a.organ_id and e.passed_over is null)""";

    static final String HAND_OVER_REQUESTS = """
            update duty.relief r
            set decided_for = case when d.organ_id = coalesce(cast(:heir as bigint), d.organ_id)
                                   then duty.acceptor_for('ISSUER', d.organ_id, s.issuer_id, :today) else :heir end
            from duty.duty d join duty.source s on s.id = d.source_id
            where d.id = r.duty_id and r.decided_for = :organ and r.decision is null
            returning r.id""";

    /** What it has done of them stays said by it. */
    static final String HAND_OVER_PARTS = """
            update duty.cooperation c set organ_id = :heir from duty.duty d
            where d.id = c.duty_id and c.organ_id = :organ and c.done is null and d.organ_id <> :heir
              and d.state in ('OPEN', 'BEFORE', 'SUBMITTED', 'RETURNED')
              and not exists (select from duty.cooperation x where x.duty_id = c.duty_id and x.organ_id = :heir)
            returning c.duty_id""";

    private final JdbcClient db;

    ClosingSql(JdbcClient db) {
        this.db = db;
    }

    /** The bearer of a duty, if it is closed. */
    Optional<OrganId> closedBearer(DutyId duty, LocalDate today) {
        return found(db.sql(CLOSED_BEARER).param("duty", duty.value()).param("today", today));
    }

    /** The organ that stands now and was chosen to take over, directly or after others. */
    Optional<OrganId> successor(OrganId organ, LocalDate today) {
        return found(of(SUCCESSOR, organ, today));
    }

    /** The same; where nobody was chosen, the superior's. */
    Optional<OrganId> standsFor(OrganId organ, LocalDate today) {
        return found(of(STANDS_FOR, organ, today));
    }

    /** Holds the duties an organ bears or is to accept, while not settled, until the transaction ends; those it bears. */
    List<Long> hold(OrganId organ) {
        ids(db.sql(HOLD).param("organ", organ.value()));
        return ids(db.sql(BORNE).param("organ", organ.value()));
    }

    /** Lets the heir go on with what is open of these duties, from {@code on}; with all that belongs to them. */
    List<Long> transfer(Collection<Long> duties, OrganId heir, LocalDate on, LocalDate today, Instant at) {
        duties(KEEP_PLACES, duties).param("heir", heir.value()).param("on", on).update();
        List<Long> transferred = ids(duties(TRANSFER, duties)
                .param("heir", heir.value())
                .param("on", on)
                .param("at", Timestamp.from(at)));
        duties(CHAINS, transferred).param("today", today).update();
        duties(PARTS, transferred).update();
        duties(EXTENSIONS, transferred).update();
        duties(REQUESTS, transferred).param("today", today).update();
        return transferred;
    }

    List<Long> end(Collection<Long> duties, LocalDate on, Instant at) {
        return ids(duties(END, duties).param("on", on).param("at", Timestamp.from(at)));
    }

    /** What waits for the organ, and will, waits for {@code heir}; its sources are the heir's. What that was, by its kind. */
    Map<String, List<Long>> handOver(OrganId organ, Optional<OrganId> heir, LocalDate today, Instant at) {
        Map<String, List<Long>> handed = new TreeMap<>();
        heir.ifPresent(found -> handed.put("duty.source", ids(heir(HAND_OVER_SOURCES, organ, found))));
        Long to = heir.map(OrganId::value).orElse(null);
        List<Long> steps =
                ids(of(HAND_OVER_STEPS, organ, today).param("heir", to).param("at", Timestamp.from(at)));
        duties(PASS_OVER, steps).update();
        handed.put("duty", steps);
        handed.put("duty.relief", ids(of(HAND_OVER_REQUESTS, organ, today).param("heir", to)));
        return handed;
    }

    /** The duties in which {@code heir} cooperates instead. */
    List<Long> handOverParts(OrganId organ, OrganId heir) {
        return ids(heir(HAND_OVER_PARTS, organ, heir));
    }

    private StatementSpec heir(String statement, OrganId organ, OrganId heir) {
        return db.sql(statement).param("organ", organ.value()).param("heir", heir.value());
    }

    private StatementSpec of(String statement, OrganId organ, LocalDate today) {
        return db.sql(statement).param("organ", organ.value()).param("today", today);
    }

    private StatementSpec duties(String statement, Collection<Long> duties) {
        return db.sql(statement).param("duties", duties.toArray(Long[]::new));
    }

    private static Optional<OrganId> found(StatementSpec statement) {
        return statement.query((row, number) -> row.getLong(1)).list().stream()
                .filter(organ -> organ > 0)
                .map(OrganId::new)
                .findFirst();
    }

    private static List<Long> ids(StatementSpec statement) {
        return statement.query((row, number) -> row.getLong(1)).list();
    }
}
