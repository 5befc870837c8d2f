package ir.saman.duty.page;

import ir.saman.duty.DutyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of one duty: its head, its chain, its cooperating organs, and all that happened to it. */
@Component
final class DutySql {

    static final String HEAD = """
            select d.id, s.action, d.organ_id, coalesce(h.name || ' — ', '') || o.name as organ, d.person_id, d.period, d.state, d.due_on, i.name as issuer,
                   p.name as programme, k.code as kind, k.name as evidence,
                   d.evidence_id as answered, d.decided_version, d.transferred_from as passed_from, s.force,
                   f.organ_id = d.organ_id as same_bearer, t.id as passed_to, s.arises ->> 'label' as arose
            from duty.duty d join duty.source s on s.id = d.source_id join duty.evidence_kind k on k.code = s.evidence_kind
              left join duty.duty f on f.id = d.transferred_from left join duty.duty t on t.transferred_from = d.id
              join directory.pub_organ o on o.id = d.organ_id join directory.pub_organ i on i.id = s.issuer_id
              left join directory.pub_programme p on p.id = s.programme_id
              left join directory.pub_person h on h.id = d.person_id
            where d.id = :duty order by t.id limit 1""";

    /**
     * Each acceptor with the last decision that counts for this duty: on the version it was closed on, or the newest while
     * one is asked; and, for those asked before, on an earlier one, since a correction is not sent to them again.
     */
    static final String STEPS = """
            select a.organ_id, o.name as organ, d.waiting_for = a.organ_id and d.step = a.step as asked, c.decision, c.number,
                   a.passed_over
            from duty.acceptor a join duty.duty d on d.id = a.duty_id join directory.pub_organ o on o.id = a.organ_id
            cross join lateral (select coalesce(d.decided_version, (select max(v.id) from duty.evidence_version v
                                  where v.evidence_id = d.evidence_id and v.submitted_at is not null)) as version) l
            left join lateral (
              select c.decision, v.number from duty.acceptance c join duty.evidence_version v on v.id = c.version_id
              where c.evidence_id = d.evidence_id and c.organ_id = a.organ_id
                and (c.version_id = l.version or c.version_id < l.version and a.step < d.step)
              order by c.version_id desc limit 1) c on true
            where a.duty_id = :duty order by a.step""";

    static final String PARTS = """
            select c.organ_id, o.name as organ, c.part, c.done
            from duty.cooperation c join directory.pub_organ o on o.id = c.organ_id where c.duty_id = :duty order by o.name""";

    static final String EVENTS = """
            select e.what, e.at, coalesce(a.person_name, '') as who, coalesce(o.name, '') as organ, e.note, e.day
            from (
              select 'LAID' as what, 0 as rank, least(d.changed_at, d.laid_on::timestamp at time zone 'Asia/Tehran') as at,
                     cast(null as bigint) as account, cast(null as bigint) as organ, '' as note, d.laid_on as day
              from duty.duty d where d.id = :duty
              union all
              select case when v.id > d.decided_version then 'SENT_FOR_ANOTHER' else 'SUBMITTED' end, 1, v.submitted_at, v.submitted_by, d.organ_id, '', v.occurred_on
              from duty.duty d join duty.evidence_version v on v.evidence_id = d.evidence_id
              where d.id = :duty and v.submitted_at is not null
              union all
              select c.decision, 2, c.decided_at, c.decided_by, c.organ_id, c.reason, null
              from duty.duty d join duty.acceptance c on c.evidence_id = d.evidence_id
              where d.id = :duty and c.version_id <= coalesce(d.decided_version, c.version_id)
                and c.organ_id in (select a.organ_id from duty.acceptor a where a.duty_id = d.id)
              union all
              select 'ASKED_' || r.kind, 3, r.asked_at, r.asked_by, d.organ_id, r.reason, r.until
              from duty.relief r join duty.duty d on d.id = r.duty_id where r.duty_id = :duty and not r.unasked
              union all
              select case when r.unasked then 'EXTENDED' else r.decision end, 4, r.decided_at, nullif(r.decided_by, 0),
                     r.decided_for, coalesce(r.answer, ''), r.until
              from duty.relief r where r.duty_id = :duty and r.decision is not null
              union all
              select 'BROKEN', 8, b.reported_at, b.reported_by, b.organ_id, b.reason, b.happened_on
              from duty.breach b where b.duty_id = :duty
              union all
              select 'REDATED', 8, r.redated_at, r.redated_by, null, r.reason, r.letter_on
              from duty.redating r join duty.duty d on d.source_id = r.source_id where d.id = :duty
              union all
              select 'ENDED', 9, d.changed_at, null, null, coalesce(d.end_reason, ''), d.changed_on
              from duty.duty d where d.id = :duty and d.state = 'ENDED'
              union all
              select 'COOPERATED', 5, c.done_at, c.account_id, c.organ_id, c.done, null
              from duty.cooperation c where c.duty_id = :duty and c.done_at is not null
              union all
              select 'REFERRED', 6, r.referred_at, r.from_account, null, t.person_name || ': ' || r.note, null
              from duty.referral r join directory.pub_account t on t.id = r.to_account
              where r.duty_id = :duty and r.organ_id = :organ
              union all
              select 'REPLIED', 7, r.returned_at, r.to_account, null, coalesce(r.reply, ''), null
              from duty.referral r where r.duty_id = :duty and r.organ_id = :organ and r.returned_at is not null
            ) e
            left join directory.pub_account a on a.id = e.account
            left join directory.pub_organ o on o.id = e.organ
            order by e.at, e.rank""";

    static final String OPEN_REFERRAL = """
            select exists (select from duty.referral
              where duty_id = :duty and organ_id = :organ and to_account = any (cast(:accounts as bigint[])) and returned_at is null)""";

    static final String OPEN_RELIEF = """
            select id from duty.relief where duty_id = :duty and decided_for = :organ and decision is null order by id limit 1""";

    private final JdbcClient db;

    DutySql(JdbcClient db) {
        this.db = db;
    }

    Optional<Head> head(DutyId duty) {
        return db.sql(HEAD).param("duty", duty.value()).query(Head.class).optional();
    }

    List<Step> steps(DutyId duty) {
        return db.sql(STEPS)
                .param("duty", duty.value())
                .query((row, number) -> new Step(
                        row.getLong("organ_id"),
                        row.getString("organ"),
                        row.getBoolean("asked"),
                        Optional.ofNullable(row.getString("decision")),
                        row.getInt("number"),
                        Optional.ofNullable(row.getString("passed_over"))))
                .list();
    }

    List<Part> parts(DutyId duty) {
        return db.sql(PARTS)
                .param("duty", duty.value())
                .query((row, number) -> new Part(
                        row.getLong("organ_id"),
                        row.getString("organ"),
                        row.getString("part"),
                        Optional.ofNullable(row.getString("done"))))
                .list();
    }

    /** What happened, in time; notes of referrals only inside {@code organ}, where they circulate. */
    List<Event> events(DutyId duty, long organ) {
        return db.sql(EVENTS)
                .param("duty", duty.value())
                .param("organ", organ)
                .query(DutySql::event)
                .list();
    }

    boolean referredTo(DutyId duty, long organ, List<Long> accounts) {
        return db.sql(OPEN_REFERRAL)
                .param("duty", duty.value())
                .param("organ", organ)
                .param("accounts", accounts.toArray(Long[]::new))
                .query(Boolean.class)
                .single();
    }

    /** The request about the duty that waits for this organ. */
    Optional<Long> reliefAskedOf(DutyId duty, long organ) {
        return db.sql(OPEN_RELIEF)
                .param("duty", duty.value())
                .param("organ", organ)
                .query((row, number) -> row.getLong(1))
                .optional();
    }

    private static Event event(ResultSet row, int number) throws SQLException {
        return new Event(
                Event.What.valueOf(row.getString("what")),
                row.getTimestamp("at").toInstant(),
                row.getString("who"),
                row.getString("organ"),
                row.getString("note"),
                row.getObject("day", LocalDate.class));
    }
}
