package ir.saman.duty;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The SQL of duties that go on under another source, with all that belongs to them. */
@Component
final class ReparentingSql {

    /**
     * Each open, met or exempt duty with its untouched like: the same bearer, the same period. What was met goes on only where
     * the new source asks for the same kind of evidence; else another thing is asked, and what was met stays met.
     */
    static final String PAIRS = """
            select o.id as old, n.id as fresh, o.state in ('MET', 'MET_LATE', 'EXEMPT') as settled
            from duty.duty o join duty.duty n on n.organ_id = o.organ_id and coalesce(n.post_id, 0) = coalesce(o.post_id, 0)
              and coalesce(n.person_id, 0) = coalesce(o.person_id, 0) and n.period = o.period
            join duty.source os on os.id = o.source_id join duty.source ns on ns.id = n.source_id
            where o.source_id = :from and n.source_id = :to
              and n.state in ('OPEN', 'BEFORE') and n.evidence_id is null and n.transferred_from is null
              and (o.state in ('OPEN', 'BEFORE', 'SUBMITTED', 'RETURNED', 'EXEMPT')
                or o.state in ('MET', 'MET_LATE') and os.evidence_kind = ns.evidence_kind)
            order by o.id for update of o, n""";

    private static final String PAIRED = " unnest(cast(:old as bigint[]), cast(:fresh as bigint[])) p (old, fresh) ";

    /**
     * The new duty begins on the day the old one ends, in the place stamped on the old one, so that on each day and at each place
     * exactly one of the two is counted. What was followed already is not from before Saman, though the new source is followed
     * since today only.
     */
    static final String BEGIN = """
            update duty.duty n
            set laid_on = greatest(cast(:on as date), o.laid_on), changed_on = greatest(cast(:on as date), o.laid_on),
                state = case when o.laid_state = 'OPEN' then 'OPEN' else n.state end,
                laid_state = case when o.laid_state = 'OPEN' then 'OPEN' else n.laid_state end,
                province = o.province, county = o.county, agency_id = o.agency_id, ministry_id = o.ministry_id,
                organ_kind = o.organ_kind, changed_at = :at, version = n.version + 1
            from """ + PAIRED + """
            join duty.duty o on o.id = p.old
            where n.id = p.fresh""";

    /**
     * The answer goes on where the kind of evidence is the same: what waits, waits for the first acceptor of the new chain that
     * has not accepted it, and if that one is asked already, since then; what was returned is returned; what was met is met, if all of the new chain have accepted it. Who was
     * exempt is exempt.
     */
    static final String CARRY = """
            with carried as (
              select p.old, p.fresh, o.state, o.waiting_for, o.waiting_since, o.changed_on as since, o.evidence_id, o.decided_version, v.id as version, v.occurred_on,
                     os.evidence_kind = ns.evidence_kind as same,
                     o.state = 'RETURNED' or o.state = 'BEFORE' and o.decided_version is not null as returned,
                     (select a.organ_id from duty.acceptor a where a.duty_id = o.id and a.step = o.step) as decider,
                     case when e.until > n.due_on then e.until else n.due_on end as due
              from""" + PAIRED + """
              join duty.duty o on o.id = p.old join duty.source os on os.id = o.source_id
              join duty.duty n on n.id = p.fresh join duty.source ns on ns.id = n.source_id
              cross join lateral (
                select max(r.until) as until from duty.relief r
                where r.duty_id = o.id and r.kind = 'EXTENSION' and r.decision = 'GRANTED') e
              left join lateral (
                select v.id, v.occurred_on from duty.evidence_version v
                where v.evidence_id = o.evidence_id and v.submitted_at is not null
                  and (o.state = 'SUBMITTED' or v.id = o.decided_version)
                order by v.number desc limit 1) v on true),
            asked as (
              select c.*, a.step, a.organ_id, coalesce(a.accepted, false) as accepted,
                     case when c.state = 'EXEMPT' then 'EXEMPT'
                          when not c.same or c.state in ('OPEN', 'BEFORE') and not c.returned then 'PLAIN'
                          when c.returned then 'RETURNED'
                          when a.accepted and c.state <> 'SUBMITTED' then 'MET'
                          else 'SUBMITTED' end as fate
              from carried c left join lateral (
                select x.step, x.organ_id, x.accepted
                from (select s.step, s.organ_id, exists (
                        select from duty.acceptance y where y.version_id = c.version and y.organ_id = s.organ_id and y.line = ''
                          and y.decision = 'ACCEPTED') as accepted
                      from duty.acceptor s where s.duty_id = c.fresh and s.passed_over is null) x
                order by x.accepted, case when x.accepted then -x.step else x.step end limit 1) a on true)
            update duty.duty n
            set transferred_from = a.old,
                state = case a.fate when 'PLAIN' then n.state when 'EXEMPT' then 'EXEMPT'
                                    when 'RETURNED' then case when n.state = 'BEFORE' then 'BEFORE' else 'RETURNED' end
                                    when 'MET' then case when a.occurred_on > a.due then 'MET_LATE' else 'MET' end
                                    else 'SUBMITTED' end,
                evidence_id = case when a.fate in ('SUBMITTED', 'RETURNED', 'MET') then a.evidence_id end,
                decided_version = case when a.fate in ('RETURNED', 'MET') then a.decided_version end,
                waiting_for = case when a.fate = 'SUBMITTED' then a.organ_id end,
                waiting_since = case when a.fate = 'SUBMITTED' and a.waiting_for = a.organ_id then a.waiting_since
                                     when a.fate = 'SUBMITTED' then :at end,
                step = case when a.fate in ('SUBMITTED', 'MET') then a.step
                            when a.fate = 'RETURNED' then coalesce(
                              (select min(x.step) from duty.acceptor x
                               where x.duty_id = n.id and x.organ_id = a.decider and x.passed_over is null), 1)
                            else 1 end,
                due_on = a.due,
                changed_on = greatest(n.laid_on, case a.fate when 'PLAIN' then n.laid_on when 'MET' then a.occurred_on
                                                             else a.since end),
                changed_at = :at, version = n.version + 1
            from asked a where n.id = a.fresh""";

    /** What was met or exempt ends here too, and is so there: else it would be counted twice, though it was done once. */
    static final String END = """
            update duty.duty
            set state = 'ENDED', waiting_for = null, waiting_since = null, changed_on = greatest(cast(:on as date), laid_on),
                changed_at = :at, version = version + 1
            where id = any (cast(:old as bigint[])) and state <> 'ENDED'""";

    /** What a cooperating organ has said of the new duty itself stays said. */
    static final String PARTS = """
            insert into duty.cooperation as x (duty_id, organ_id, part, done, done_at, account_id)
            select p.fresh, c.organ_id, c.part, c.done, c.done_at, c.account_id
            from""" + PAIRED + """
            join duty.cooperation c on c.duty_id = p.old and c.done is not null
            on conflict (duty_id, organ_id) do update
            set done = excluded.done, done_at = excluded.done_at, account_id = excluded.account_id
            where x.done is null""";

    /** Exemptions, and those extensions that give more time than the new rule does. */
    static final String GRANTS = """
            insert into duty.relief (duty_id, kind, until, reason, asked_at, asked_by, decided_for, decision, answer, decided_at,
                                     decided_by, unasked)
            select n.id, r.kind, r.until, r.reason, r.asked_at, r.asked_by, r.decided_for, r.decision, r.answer, r.decided_at,
                   r.decided_by, r.unasked
            from""" + PAIRED + """
            join duty.duty n on n.id = p.fresh
            join duty.relief r on r.duty_id = p.old and (r.kind = 'NOT_APPLICABLE' or r.until > n.due_first)
            where r.decision = 'GRANTED' order by r.id""";

    static final String REQUESTS = """
            update duty.relief r
            set duty_id = n.id, decided_for = duty.acceptor_for('ISSUER', n.organ_id, s.issuer_id, :today)
            from""" + PAIRED + """
            join duty.duty n on n.id = p.fresh join duty.source s on s.id = n.source_id
            where r.duty_id = p.old and r.decision is null
              and not exists (select from duty.relief x where x.duty_id = n.id and x.kind = r.kind and x.decision is null)""";

    static final String REFERRALS = """
            update duty.referral r set duty_id = p.fresh
            from""" + PAIRED + """
            where r.duty_id = p.old and r.returned_at is null
              and not exists (select from duty.referral x
                              where x.duty_id = p.fresh and x.to_account = r.to_account and x.returned_at is null)""";

    /** Whoever has the new duty before him already need not answer the old one's referral too. */
    static final String DOUBLE_REFERRALS = """
            update duty.referral set returned_at = :at
            where duty_id = any (cast(:old as bigint[])) and returned_at is null""";

    private final JdbcClient db;

    ReparentingSql(JdbcClient db) {
        this.db = db;
    }

    /** A duty and its like under the other source; {@code settled}: it was met or exempt. */
    record Pair(long old, long fresh, boolean settled) {}

    /** These duties go on there from a day, told at a moment. */
    record Move(List<Pair> pairs, LocalDate on, LocalDate today, Instant at) {}

    List<Pair> pairs(long from, long to) {
        return db.sql(PAIRS)
                .param("from", from)
                .param("to", to)
                .query((row, number) -> new Pair(row.getLong("old"), row.getLong("fresh"), row.getBoolean("settled")))
                .list();
    }

    void move(Move move) {
        of(BEGIN, move)
                .param("on", move.on())
                .param("at", Timestamp.from(move.at()))
                .update();
        of(CARRY, move).param("at", Timestamp.from(move.at())).update();
        db.sql(END)
                .param("old", old(move))
                .param("on", move.on())
                .param("at", Timestamp.from(move.at()))
                .update();
        of(PARTS, move).update();
        of(GRANTS, move).update();
        of(REQUESTS, move).param("today", move.today()).update();
        of(REFERRALS, move).update();
        db.sql(DOUBLE_REFERRALS)
                .param("old", old(move))
                .param("at", Timestamp.from(move.at()))
                .update();
    }

    private StatementSpec of(String statement, Move move) {
        return db.sql(statement)
                .param("old", old(move))
                .param("fresh", move.pairs().stream().map(Pair::fresh).toArray(Long[]::new));
    }

    private static Long[] old(Move move) {
        return move.pairs().stream().map(Pair::old).toArray(Long[]::new);
    }
}
