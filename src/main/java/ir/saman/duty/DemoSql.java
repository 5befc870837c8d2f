package ir.saman.duty;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * The SQL of the demonstration's answers. The fate of each is worked out from a digest of whose and which answer it is
 * ({@code lot}, 0 to 999), so that it is the same each time. Each step takes up only what the one before it wrote: what
 * people did meanwhile is left to them.
 */
@Component
final class DemoSql {

    private static final String LOT = "('x' || substr(md5(concat_ws('|', %s)), 1, 7))::bit(28)::integer %% 1000";

    private static final String LOT_OF_DUTY = LOT.formatted("d.organ_id, s.evidence_kind, d.period");
    private static final String LOT_OF_ANSWER = LOT.formatted("e.organ_id, e.kind, e.period");

    static final String BEGIN = """
            insert into duty.evidence (organ_id, kind, period)
            select distinct d.organ_id, s.evidence_kind, d.period
            from duty.duty d join duty.source s on s.id = d.source_id
            where d.state = 'OPEN' and d.period = :period and d.evidence_id is null and d.post_id is null and d.person_id is null
              and not exists (select from directory.pub_seat p where p.organ_id = d.organ_id)
              and d.laid_on < cast(:today as date) - 10
              and (""" + LOT_OF_DUTY + """
            ) < case when d.due_on < cast(:today as date) then 860 when d.due_on is null then 340 else 25 end
            on conflict do nothing returning id""";

    /** Done some days before the deadline, or after it (one in six); what stands always, on some day since it was laid. */
    static final String WRITE = """
            with asked as (
              select e.id, e.kind, min(d.due_on) as due, min(d.laid_on) as laid, (""" + LOT_OF_ANSWER + """
            ) as lot
              from duty.evidence e
              join duty.duty d on d.organ_id = e.organ_id and d.period = e.period and d.state = 'OPEN'
              join duty.source s on s.id = d.source_id and s.evidence_kind = e.kind
              where e.id = any (cast(:begun as bigint[]))
              group by e.id),
            done as (
              select id, kind, lot, greatest(laid + 1, least(cast(:today as date) - 4, case
                when due is null or due >= cast(:today as date) then laid + lot % greatest(1, cast(:today as date) - 4 - laid)
                when lot % 6 = 0 then due + 1 + lot % 25
                else due - lot % 19 end)) as on_day
              from asked)
            insert into duty.evidence_version (evidence_id, number, text, figures, occurred_on, saved_at, saved_by, submitted_at, submitted_by)
            select done.id, 1, :text,
                   coalesce((select jsonb_object_agg(f ->> 'code', coalesce((f ->> 'min')::integer, 0)
                                                     + done.lot % coalesce((f ->> 'max')::integer - (f ->> 'min')::integer + 1, 40))
                             from jsonb_array_elements(k.fields -> 'figures') f), '{}'),
                   done.on_day, filed.at, who.id, filed.at, who.id
            from done join duty.evidence_kind k on k.code = done.kind
            cross join lateral (select ((done.on_day + done.lot % 4) + time '09:00' + make_interval(mins => done.lot % 400))
                                         at time zone 'Asia/Tehran' as at) filed
            cross join (select min(id) as id from directory.pub_account) who
            returning evidence_id""";

    static final String SUBMIT = """
            update duty.duty d
            set state = 'SUBMITTED', evidence_id = e.id, waiting_for = a.organ_id, waiting_since = greatest(v.submitted_at, d.changed_at), version = d.version + 1,
                changed_on = (v.submitted_at at time zone 'Asia/Tehran')::date, changed_at = greatest(v.submitted_at, d.changed_at)
            from duty.evidence e
            join duty.evidence_version v on v.evidence_id = e.id and v.number = 1 and v.submitted_at is not null
            join duty.source s on s.evidence_kind = e.kind
            join duty.acceptor a on a.step = 1
            where e.id = any (cast(:written as bigint[]))
              and d.organ_id = e.organ_id and d.period = e.period and d.source_id = s.id and a.duty_id = d.id
              and d.state = 'OPEN' and d.evidence_id is null
            returning d.id""";

    /**
     * Of twenty answers eighteen are accepted within nine days, one is returned, one waits. Somebody of the accepting organ decides,
     * or somebody else where nobody works; nobody on his own.
     */
    static final String DECIDE = """
            with own as materialized (
              select organ_id, array_agg(account_id) as accounts from directory.pub_seat group by organ_id),
            anybody as materialized (
              select array(select distinct account_id from directory.pub_seat order by account_id limit 2) as accounts)
            insert into duty.acceptance (evidence_id, version_id, organ_id, decision, reason, decided_at, decided_by)
            select distinct on (v.id, d.waiting_for) e.id, v.id, d.waiting_for,
                   case when lot.n % 20 = 7 then 'RETURNED' else 'ACCEPTED' end,
                   case when lot.n % 20 = 7 then :reason else '' end, decided.at, who.id
            from duty.duty d
            join duty.evidence e on e.id = d.evidence_id
            join duty.evidence_version v on v.evidence_id = e.id and v.number = 1
            left join own on own.organ_id = d.waiting_for
            cross join anybody
            cross join lateral (select (""" + LOT_OF_ANSWER + """
            ) as n) lot
            cross join lateral (select v.submitted_at + make_interval(days => 1 + lot.n % 9, hours => 2) as at) decided
            cross join lateral (select id from unnest(own.accounts || anybody.accounts) as able (id)
                                where id <> v.submitted_by order by id <> all (coalesce(own.accounts, '{}')), id limit 1) who
            where d.id = any (cast(:submitted as bigint[])) and lot.n % 20 <> 13 and decided.at < :now
            returning id""";

    static final String CLOSE = """
            update duty.duty d
            set decided_version = v.id,
                state = case when c.decision = 'RETURNED' then 'RETURNED'
                             when v.occurred_on > d.due_on then 'MET_LATE' else 'MET' end,
                waiting_for = null, waiting_since = null, version = d.version + 1, changed_at = greatest(c.decided_at, d.changed_at),
                changed_on = case when c.decision = 'RETURNED' then (c.decided_at at time zone 'Asia/Tehran')::date else v.occurred_on end
            from duty.acceptance c join duty.evidence_version v on v.id = c.version_id
            where d.id = any (cast(:submitted as bigint[])) and d.state = 'SUBMITTED'
              and c.id = any (cast(:decided as bigint[])) and c.evidence_id = d.evidence_id and c.organ_id = d.waiting_for""";

    private final JdbcClient db;

    DemoSql(JdbcClient db) {
        this.db = db;
    }

    /** Begins answers of a period where nobody has; their numbers. */
    List<Long> begin(LocalDate today, String period) {
        return ids(db.sql(BEGIN).param("today", today).param("period", period));
    }

    /** Writes what was begun, as sent; the numbers of the answers written. */
    List<Long> write(List<Long> begun, LocalDate today, String text) {
        return ids(db.sql(WRITE)
                .param("begun", numbers(begun))
                .param("today", today)
                .param("text", text));
    }

    /** Sends what was written; the numbers of the duties. */
    List<Long> submit(List<Long> written) {
        return ids(db.sql(SUBMIT).param("written", numbers(written)));
    }

    /** Decides on what was sent; the numbers of the decisions. */
    List<Long> decide(List<Long> submitted, Instant now, String reason) {
        return ids(db.sql(DECIDE)
                .param("submitted", numbers(submitted))
                .param("now", Timestamp.from(now))
                .param("reason", reason));
    }

    /** Ends those that were sent as was decided. */
    void close(List<Long> submitted, List<Long> decided) {
        db.sql(CLOSE)
                .param("submitted", numbers(submitted))
                .param("decided", numbers(decided))
                .update();
    }

    private static List<Long> ids(StatementSpec statement) {
        return statement.query((row, number) -> row.getLong(1)).list();
    }

    private static Long[] numbers(List<Long> ids) {
        return ids.toArray(Long[]::new);
    }
}
