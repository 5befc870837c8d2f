package ir.saman.duty;

import ir.saman.directory.OrganId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of duties that follow organs. */
@Component
final class ReorganisingSql {

    /** Periods that begin after the move get the new place and the new acceptors; earlier ones keep their stamp. */
    static final String RESTAMP = """
            with restamped as (
              update duty.duty d
              set province = o.province, county = o.county, agency_id = o.agency_id, ministry_id = o.ministry_id,
                  organ_kind = o.kind, changed_at = :at, version = d.version + 1
              from directory.pub_organ o
              where o.id = d.organ_id and o.path <@ cast(:path as ltree) and d.state = 'OPEN' and d.evidence_id is null
                and d.period_to is not null and d.period_from >= :from
                and row(d.province, d.county, d.agency_id, d.ministry_id, d.organ_kind)
                    is distinct from row(o.province, o.county, o.agency_id, o.ministry_id, o.kind)
              returning d.id, d.source_id, d.organ_id),
            chain as (
              update duty.acceptor a set organ_id = duty.acceptor_for(s.acceptor_rule ->> (a.step - 1), r.organ_id, s.issuer_id)
              from restamped r join duty.source s on s.id = r.source_id where a.duty_id = r.id)
            select id from restamped""";

    static final String END_UNMATCHED = """
            update duty.duty d set state = 'ENDED', changed_on = :today, changed_at = :at, version = d.version + 1
            from directory.pub_organ o, duty.source s
            where o.id = d.organ_id and o.path <@ cast(:path as ltree) and s.id = d.source_id and d.state = 'OPEN'
              and d.evidence_id is null and d.period_to is not null and d.period_from >= :from
              and not exists (select from duty.bearers(s.bearer_rule, :today) b where b.id = o.id)
            returning d.id""";

    static final String STANDING_BELOW = """
            select id from directory.pub_organ
            where path <@ cast(:path as ltree) and (valid_to is null or valid_to > :today)""";

    static final String TRANSFER = """
            with moved as (
              insert into duty.duty (source_id, organ_id, period, period_from, period_to, trigger_on, due_first, due_on, state,
                                     laid_state, laid_on, changed_on, changed_at, province, county, agency_id, ministry_id,
                                     organ_kind, transferred_from)
              select d.source_id, o.id, d.period, d.period_from, d.period_to, d.trigger_on, d.due_on, d.due_on, 'OPEN',
                     'OPEN', :on, :on, :at, o.province, o.county, o.agency_id, o.ministry_id, o.kind, d.id
              from duty.duty d join directory.pub_organ o on o.id = :heir
              where d.organ_id = :organ and d.state in ('OPEN', 'RETURNED')
              on conflict do nothing
              returning id, source_id, organ_id),
            chain as (
              insert into duty.acceptor (duty_id, step, organ_id)
              select m.id, a.step, duty.acceptor_for(a.name, m.organ_id, s.issuer_id)
              from moved m join duty.source s on s.id = m.source_id
              cross join lateral jsonb_array_elements_text(s.acceptor_rule) with ordinality a (name, step))
            select id from moved""";

    static final String END = """
            update duty.duty set state = 'ENDED', changed_on = :on, changed_at = :at, version = version + 1
            where organ_id = :organ and state in ('OPEN', 'BEFORE', 'RETURNED')
            returning id""";

    static final String HAND_OVER = """
            with undecided as (
              update duty.acceptor a set organ_id = :heir from duty.duty d
              where d.id = a.duty_id and a.organ_id = :organ and d.state in ('OPEN', 'BEFORE', 'SUBMITTED', 'RETURNED')
              returning a.duty_id)
            update duty.duty set waiting_for = :heir, version = version + 1
            where waiting_for = :organ and id in (select duty_id from undecided)""";

    private final JdbcClient db;

    ReorganisingSql(JdbcClient db) {
        this.db = db;
    }

    List<Long> restamp(String path, LocalDate from, Instant at) {
        return db.sql(RESTAMP)
                .param("path", path)
                .param("from", from)
                .param("at", Timestamp.from(at))
                .query((row, number) -> row.getLong(1))
                .list();
    }

    List<Long> endUnmatched(String path, LocalDate from, LocalDate today, Instant at) {
        return db.sql(END_UNMATCHED)
                .param("path", path)
                .param("from", from)
                .param("today", today)
                .param("at", Timestamp.from(at))
                .query((row, number) -> row.getLong(1))
                .list();
    }

    List<OrganId> standingBelow(String path, LocalDate today) {
        return db.sql(STANDING_BELOW)
                .param("path", path)
                .param("today", today)
                .query((row, number) -> new OrganId(row.getLong(1)))
                .list();
    }

    List<Long> transfer(OrganId organ, OrganId heir, LocalDate on, Instant at) {
        return db.sql(TRANSFER)
                .param("organ", organ.value())
                .param("heir", heir.value())
                .param("on", on)
                .param("at", Timestamp.from(at))
                .query((row, number) -> row.getLong(1))
                .list();
    }

    List<Long> end(OrganId organ, LocalDate on, Instant at) {
        return db.sql(END)
                .param("organ", organ.value())
                .param("on", on)
                .param("at", Timestamp.from(at))
                .query((row, number) -> row.getLong(1))
                .list();
    }

    void handOverDecisions(OrganId organ, OrganId heir) {
        db.sql(HAND_OVER)
                .param("organ", organ.value())
                .param("heir", heir.value())
                .update();
    }
}
