package ir.saman.duty.inbox;

import ir.saman.directory.Actor;
import ir.saman.duty.DutyId;
import ir.saman.duty.DutyState;
import ir.saman.duty.Force;
import ir.saman.duty.card.Due;
import ir.saman.kit.web.Cursor;
import ir.saman.kit.web.Total;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The SQL of the inbox: five kinds of work, one list in the order of deadlines. */
@Component
final class InboxSql {

    /** What was due before its source was tracked is never overdue: without a day, it comes last. */
    private static final String DUE = "case when d.state <> 'BEFORE' then d.due_on end";

    /** What a person bears is his own; and his deputy's. */
    private static final String OWN = """
             (d.person_id is null or d.person_id in (
                select a.person_id from directory.pub_account a where a.id = any (cast(:accounts as bigint[]))))
            """;

    private static final String WAITING = """
            (select 0 as kind, d.id as item, d.id as duty, '' as note from duty.duty d
              where cast(:answer as boolean) and d.organ_id = :organ and """ + OWN + """
                and (d.state in ('OPEN', 'RETURNED') or d.state = 'BEFORE' and d.decided_version is not null)
            union all
            select 1, r.id, r.duty_id, r.note from duty.referral r
              where cast(:referral as boolean) and r.to_account = any (cast(:accounts as bigint[])) and r.organ_id = :organ
                and r.returned_at is null
            union all
            select 2, d.id, d.id, '' from duty.duty d
              where cast(:decide as boolean) and d.waiting_for = :organ and d.state = 'SUBMITTED'
            union all
            select 3, r.id, r.duty_id, r.reason from duty.relief r
              where cast(:relief as boolean) and r.decided_for = :organ and r.decision is null
            union all
            select 4, d.id, d.id, c.part from duty.cooperation c join duty.duty d on d.id = c.duty_id
              where cast(:part as boolean) and c.organ_id = :organ and c.done is null
                and d.state in ('OPEN', 'RETURNED', 'SUBMITTED')) w
            join duty.duty d on d.id = w.duty
            where coalesce(""" + DUE + """
            , date '9999-12-31') between :dueFrom and :dueTo and d.state <> 'ENDED'
              and (cast(:sources as bigint[]) is null or d.source_id = any (cast(:sources as bigint[])))
            """;

    private static final String PLACE = "(coalesce(" + DUE + ", date '9999-12-31'), w.kind, w.item)";
    private static final String KEY = "(cast(:keyDue as date), cast(:keyKind as integer), cast(:keyItem as bigint))";
    private static final String NEAREST = "select w.kind, w.item, w.note, d.id, d.source_id, d.organ_id, d.period, "
            + DUE + " as due_on, d.state, d.decided_version from " + WAITING;

    private static final String SHOWN = """
            select w.kind, w.item, w.id as duty, s.action, o.name as organ, w.period, w.due_on, w.state, s.force,
                   w.state = 'RETURNED' or w.state = 'BEFORE' and w.decided_version is not null as returned,
                   coalesce(nullif(w.note, ''), (
                     select string_agg(a.reason, ' — ' order by a.id) from duty.acceptance a
                     where a.version_id = w.decided_version and a.decision = 'RETURNED'
                       and a.organ_id in (select c.organ_id from duty.acceptor c where c.duty_id = w.id)), '') as note,
                   array(select p.person_name from duty.referral r
                     join directory.pub_account p on p.id = r.to_account
                     where r.duty_id = w.id and r.organ_id = :organ and r.returned_at is null
                       and r.to_account <> all (cast(:accounts as bigint[])) order by r.id) as held_by
            from page w join duty.source s on s.id = w.source_id join directory.pub_organ o on o.id = w.organ_id
            """;

    static final String FORWARD = "with page as (" + NEAREST + " and " + PLACE + " > " + KEY
            + " order by 8, 1, 2 limit :rows)" // NEAREST's due day comes eighth; a missing one sorts last
            + SHOWN + "order by w.due_on, w.kind, w.item";
    static final String BACKWARD = "with page as (" + NEAREST + " and " + PLACE + " < " + KEY
            + " order by 8 desc, 1 desc, 2 desc limit :rows)" + SHOWN
            + "order by w.due_on desc, w.kind desc, w.item desc";
    static final String TOTAL = "select count(*) from (select 1 from " + WAITING + " limit 10001) counted";

    static final String COUNTS = """
            select own.overdue, own.week, own.ahead, own.submitted,
                   (select count(*) from duty.referral r where cast(:referral as boolean)
                      and r.to_account = any (cast(:accounts as bigint[])) and r.organ_id = :organ
                      and r.returned_at is null and exists (
                        select from duty.duty d where d.id = r.duty_id and d.state <> 'ENDED')) as referrals,
                   (select count(*) from duty.duty d where cast(:decide as boolean)
                      and d.waiting_for = :organ and d.state = 'SUBMITTED') as decisions,
                   (select count(*) from duty.relief r where cast(:relief as boolean)
                      and r.decided_for = :organ and r.decision is null and exists (
                        select from duty.duty d where d.id = r.duty_id and d.state <> 'ENDED')) as reliefs,
                   (select count(*) from duty.cooperation c join duty.duty d on d.id = c.duty_id
                    where cast(:part as boolean) and c.organ_id = :organ and c.done is null
                      and d.state in ('OPEN', 'RETURNED', 'SUBMITTED')) as parts
            from (select count(*) filter (where d.state in ('OPEN', 'RETURNED') and d.due_on < :today) as overdue,
                         count(*) filter (where d.state in ('OPEN', 'RETURNED') and d.due_on between :today and :weekEnd) as week,
                         count(*) filter (where d.state = 'BEFORE' or d.state in ('OPEN', 'RETURNED')
                           and coalesce(d.due_on > :weekEnd, true)) as ahead,
                         count(*) filter (where d.state = 'SUBMITTED') as submitted
                  from duty.duty d
                  where cast(:answer as boolean) and d.organ_id = :organ and """ + OWN + """
                    and (d.state in ('OPEN', 'RETURNED', 'SUBMITTED')
                      or d.state = 'BEFORE' and d.decided_version is not null)) own""";

    /** Nobody decides on what he has sent himself. */
    static final String CHOSEN = """
            select d.id as duty, s.action, o.name as organ, v.id as version
            from duty.duty d join duty.source s on s.id = d.source_id join directory.pub_organ o on o.id = d.organ_id
            cross join lateral (select l.id, l.submitted_by from duty.evidence_version l
              where l.evidence_id = d.evidence_id and l.submitted_at is not null order by l.number desc limit 1) v
            where d.id = any (cast(:duties as bigint[])) and d.waiting_for = :organ and d.state = 'SUBMITTED'
              and v.submitted_by <> :reader
            order by d.due_on, d.id""";

    private final JdbcClient db;

    InboxSql(JdbcClient db) {
        this.db = db;
    }

    /** An answer chosen to be accepted. */
    record Chosen(long duty, String action, String organ, long version) {}

    InboxCounts counts(Desk desk) {
        return narrowed(db.sql(COUNTS), desk, desk.kinds()::contains)
                .param("today", desk.today())
                .param("weekEnd", Span.weekEnd(desk.today()))
                .query(InboxCounts.class)
                .single();
    }

    /** At most {@code rows} lines from {@code cursor} on, nearest first. */
    List<InboxLine> lines(Desk desk, InboxFilter filter, Cursor cursor, int rows) {
        Cursor from = shaped(cursor);
        return filtered(db.sql(from.backwards() ? BACKWARD : FORWARD), desk, filter)
                .param("keyDue", from.isFirst() ? LocalDate.of(1, 1, 1) : from.date(0))
                .param("keyKind", from.isFirst() ? 0 : from.number(1))
                .param("keyItem", from.isFirst() ? 0 : from.number(2))
                .param("rows", rows)
                .query(InboxSql::line)
                .list();
    }

    Total total(Desk desk, InboxFilter filter) {
        return Total.counted(
                filtered(db.sql(TOTAL), desk, filter).query(Long.class).single());
    }

    /** Those of the duties whose answer waits for the reader's organ and is another's, with its last version. */
    List<Chosen> chosen(Collection<DutyId> duties, Actor reader) {
        return db.sql(CHOSEN)
                .param("duties", DutyId.numbers(duties))
                .param("organ", reader.organ().id().value())
                .param("reader", reader.account().value())
                .query((row, number) -> new Chosen(
                        row.getLong("duty"), row.getString("action"), row.getString("organ"), row.getLong("version")))
                .list();
    }

    /** A cursor whose key can be read, else the first page. */
    static Cursor shaped(Cursor cursor) {
        Cursor from = cursor.shaped(Cursor.Part.DATE, Cursor.Part.NUMBER, Cursor.Part.NUMBER);
        return from.isFirst() || from.number(1) < Kind.values().length && from.number(1) >= 0 ? from : Cursor.first();
    }

    private static StatementSpec filtered(StatementSpec statement, Desk desk, InboxFilter filter) {
        return narrowed(statement, desk, kind -> desk.takes(kind) && filter.wants(kind))
                .param("dueFrom", filter.from(desk.today()))
                .param("dueTo", filter.to(desk.today()))
                .param(
                        "sources",
                        filter.sources().map(each -> each.toArray(Long[]::new)).orElse(null));
    }

    private static StatementSpec narrowed(StatementSpec statement, Desk desk, Predicate<Kind> wanted) {
        StatementSpec narrowed = statement
                .param("organ", desk.organ())
                .param("accounts", desk.accounts().toArray(Long[]::new));
        for (Kind kind : Kind.values()) {
            narrowed = narrowed.param(kind.name().toLowerCase(Locale.ROOT), wanted.test(kind));
        }
        return narrowed;
    }

    private static InboxLine line(ResultSet row, int number) throws SQLException {
        return new InboxLine(
                Kind.values()[row.getInt("kind")],
                row.getLong("item"),
                new DutyId(row.getLong("duty")),
                row.getString("action"),
                row.getString("organ"),
                row.getString("period"),
                new Due(Optional.ofNullable(row.getObject("due_on", LocalDate.class))),
                DutyState.valueOf(row.getString("state")),
                Force.valueOf(row.getString("force")),
                row.getBoolean("returned"),
                row.getString("note"),
                List.of((String[]) row.getArray("held_by").getArray()));
    }
}
