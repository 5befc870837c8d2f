package ir.saman.duty;

import ir.saman.directory.OrganId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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

    static final String HOLD = """
            select id from duty.duty where organ_id = :organ and state in ('OPEN', 'BEFORE', 'SUBMITTED', 'RETURNED')
            order by id for update""";

    /** What the heir bears itself is left alone; what had ended with it goes on. */
    static final String TRANSFER = """
            insert into duty.duty (source_id, organ_id, period, period_from, period_to, trigger_on, due_first, due_on, state,
                                   laid_state, laid_on, changed_on, changed_at, province, county, agency_id, ministry_id,
                                   organ_kind, transferred_from)
            select d.source_id, o.id, d.period, d.period_from, d.period_to, d.trigger_on, d.due_on, d.due_on, 'OPEN',
                   'OPEN', greatest(:on, o.valid_from), greatest(:on, o.valid_from), :at, o.province, o.county, o.agency_id,
                   o.ministry_id, o.kind, d.id
            from duty.duty d join directory.pub_organ o on o.id = :heir
            where d.id = any (cast(:duties as bigint[])) and d.state in ('OPEN', 'RETURNED')
            on conflict (source_id, organ_id, coalesce(post_id, 0), coalesce(person_id, 0), period) do update
            set state = 'OPEN', due_on = excluded.due_on, changed_on = excluded.changed_on, changed_at = excluded.changed_at,
                step = 1, decided_version = null, transferred_from = excluded.transferred_from, version = duty.version + 1
            where duty.state = 'ENDED'
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
                                     decided_by)
            select d.id, r.kind, r.until, r.reason, r.asked_at, r.asked_by, r.decided_for, r.decision, r.answer, r.decided_at,
                   r.decided_by
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

    static final String HAND_OVER_SOURCES = "update duty.source set issuer_id = :heir where issuer_id = :organ";

    /** The steps not yet decided; the heir is not asked for its own answers. */
    static final String HAND_OVER_STEPS = """
            with undecided as (
              update duty.acceptor a
              set organ_id = case when d.organ_id = coalesce(cast(:heir as bigint), d.organ_id)
                                  then duty.acceptor_for(s.acceptor_rule ->> (a.step - 1), d.organ_id, s.issuer_id, :today)
                                  else :heir end
              from duty.duty d join duty.source s on s.id = d.source_id
              where d.id = a.duty_id and a.organ_id = :organ and a.step >= d.step
                and d.state in ('OPEN', 'BEFORE', 'SUBMITTED', 'RETURNED')
              returning a.duty_id, a.step, a.organ_id)
            update duty.duty d set waiting_for = u.organ_id, version = d.version + 1
            from undecided u where d.waiting_for = :organ and d.id = u.duty_id and d.step = u.step""";

    static final String HAND_OVER_REQUESTS = """
            update duty.relief r
            set decided_for = case when d.organ_id = coalesce(cast(:heir as bigint), d.organ_id)
                                   then duty.acceptor_for('ISSUER', d.organ_id, s.issuer_id, :today) else :heir end
            from duty.duty d join duty.source s on s.id = d.source_id
            where d.id = r.duty_id and r.decided_for = :organ and r.decision is null""";

    /** What it has done of them stays said by it. */
    static final String HAND_OVER_PARTS = """
            update duty.cooperation c set organ_id = :heir from duty.duty d
            where d.id = c.duty_id and c.organ_id = :organ and c.done is null and d.organ_id <> :heir
              and d.state in ('OPEN', 'BEFORE', 'SUBMITTED', 'RETURNED')
              and not exists (select from duty.cooperation x where x.duty_id = c.duty_id and x.organ_id = :heir)""";

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

    /** Holds an organ's duties that are not settled until the transaction ends. */
    List<Long> hold(OrganId organ) {
        return ids(db.sql(HOLD).param("organ", organ.value()));
    }

    /** Lets the heir go on with what is open of these duties, from {@code on}; with all that belongs to them. */
    List<Long> transfer(Collection<Long> duties, OrganId heir, LocalDate on, LocalDate today, Instant at) {
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

    /** What waits for the organ, and what will, waits for {@code heir}; its sources are the heir's. */
    void handOver(OrganId organ, Optional<OrganId> heir, LocalDate today) {
        heir.ifPresent(found -> db.sql(HAND_OVER_SOURCES)
                .param("organ", organ.value())
                .param("heir", found.value())
                .update());
        for (String statement : List.of(HAND_OVER_STEPS, HAND_OVER_REQUESTS)) {
            of(statement, organ, today)
                    .param("heir", heir.map(OrganId::value).orElse(null))
                    .update();
        }
    }

    void handOverParts(OrganId organ, OrganId heir) {
        db.sql(HAND_OVER_PARTS)
                .param("organ", organ.value())
                .param("heir", heir.value())
                .update();
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
