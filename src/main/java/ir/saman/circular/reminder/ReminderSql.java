package ir.saman.circular.reminder;

import ir.saman.circular.CircularId;
import ir.saman.directory.Actor;
import ir.saman.directory.OrganId;
import ir.saman.kit.database.Reads;
import ir.saman.secretariat.Letter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of reminders. */
@Component
class ReminderSql {

    @Reads(Late.class)
    static final String LATE = """
            select d.organ_id as organ, o.name, count(*)::int as late, min(d.due_on) as since
            from circular.clause l
            join circular.ask a on a.clause_id = l.id
            join duty.pub_source s on s.kind = 'circular' and s.ref = a.id
            join duty.pub_duty d on d.source_id = s.id and d.state in ('OPEN', 'RETURNED') and d.due_on < :today
            join directory.pub_organ o on o.id = d.organ_id
            where l.circular_id = :circular
            group by d.organ_id, o.name order by o.name, d.organ_id""";

    @Reads(Late.class)
    static final String LIST = """
            select organ_id as organ, name, late, since from circular.reminder_organ
            where reminder_id = :reminder order by name, organ_id""";

    private static final String ALL = """
            select r.id, r.circular_id, r.number, r.on_date, r.body, r.signatory_name, r.signatory_post, o.name as organ, r.sent_at,
                   (select count(*) from circular.reminder_organ e where e.reminder_id = r.id)::int as organs
            from circular.reminder r join directory.pub_organ o on o.id = r.organ_id
            """;

    static final String SENT = ALL + " where r.circular_id = :circular order by r.id desc limit 200";

    static final String FIND = ALL + " where r.id = :reminder and r.circular_id = :circular";

    static final String FIND_ANY = ALL + " where r.id = :reminder";

    /** Whether the reminder went to the organ, or to one in whose stead it stands. */
    static final String REMINDED = """
            select exists (select from circular.reminder_organ e
                           where e.reminder_id = :reminder and duty.pub_stands_for(e.organ_id, :today) = :organ)""";

    static final String NEWEST = "select coalesce(max(id), 0) from circular.reminder where circular_id = :circular";

    static final String SINCE =
            "select exists (select from circular.reminder where circular_id = :circular and sent_at > :since)";

    static final String HOLD = "select id from circular.circular where id = :circular for update";

    static final String ADD = """
            insert into circular.reminder
              (circular_id, organ_id, letter_id, number, on_date, body, signatory_name, signatory_post, sent_at, sent_by)
            values (:circular, :organ, :letter, :number, :on, :body, :name, :post, :at, :by) returning id""";

    static final String ADD_ORGANS = """
            insert into circular.reminder_organ (reminder_id, organ_id, name, late, since)
            select :reminder, l.organ, l.name, l.late, l.since
            from unnest(cast(:organs as bigint[]), cast(:names as text[]), cast(:lates as int[]), cast(:sinces as date[]))
              l (organ, name, late, since)""";

    private final JdbcClient db;

    ReminderSql(JdbcClient db) {
        this.db = db;
    }

    List<Late> late(CircularId circular, LocalDate today) {
        return db.sql(LATE)
                .param("circular", circular.value())
                .param("today", today)
                .query(new SimplePropertyRowMapper<>(Late.class))
                .list();
    }

    List<Late> list(long reminder) {
        return db.sql(LIST)
                .param("reminder", reminder)
                .query(new SimplePropertyRowMapper<>(Late.class))
                .list();
    }

    List<Reminder> sent(CircularId circular) {
        return db.sql(SENT)
                .param("circular", circular.value())
                .query(ReminderSql::reminder)
                .list();
    }

    Optional<Reminder> find(CircularId circular, long reminder) {
        return db.sql(FIND)
                .param("circular", circular.value())
                .param("reminder", reminder)
                .query(ReminderSql::reminder)
                .optional();
    }

    Optional<Reminder> find(long reminder) {
        return db.sql(FIND_ANY)
                .param("reminder", reminder)
                .query(ReminderSql::reminder)
                .optional();
    }

    boolean reminded(long reminder, OrganId organ, LocalDate today) {
        return db.sql(REMINDED)
                .param("reminder", reminder)
                .param("organ", organ.value())
                .param("today", today)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    /** The newest reminder of a circular; 0 for none. */
    long newest(CircularId circular) {
        return db.sql(NEWEST)
                .param("circular", circular.value())
                .query((row, number) -> row.getLong(1))
                .single();
    }

    boolean sentSince(CircularId circular, Instant since) {
        return db.sql(SINCE)
                .param("circular", circular.value())
                .param("since", Timestamp.from(since))
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    /** Whoever reminds holds the circular: a double click is seen by the second. */
    void hold(CircularId circular) {
        db.sql(HOLD)
                .param("circular", circular.value())
                .query((row, number) -> row.getLong(1))
                .single();
    }

    long add(CircularId circular, Actor actor, Letter letter, Typed typed, Instant at) {
        return db.sql(ADD)
                .param("circular", circular.value())
                .param("organ", actor.organ().id().value())
                .param("letter", letter.id().value())
                .param("number", letter.number())
                .param("on", letter.on())
                .param("body", typed.body())
                .param("name", actor.name())
                .param("post", typed.post())
                .param("at", Timestamp.from(at))
                .param("by", actor.account().value())
                .query((row, number) -> row.getLong(1))
                .single();
    }

    void addOrgans(long reminder, List<Late> late) {
        db.sql(ADD_ORGANS)
                .param("reminder", reminder)
                .param("organs", late.stream().map(Late::organ).toArray(Long[]::new))
                .param("names", late.stream().map(Late::name).toArray(String[]::new))
                .param("lates", late.stream().map(Late::late).toArray(Integer[]::new))
                .param(
                        "sinces",
                        late.stream().map(each -> each.since().toString()).toArray(String[]::new))
                .update();
    }

    private static Reminder reminder(ResultSet row, int number) throws SQLException {
        return new Reminder(
                row.getLong("id"),
                row.getLong("circular_id"),
                row.getString("number"),
                row.getObject("on_date", LocalDate.class),
                row.getString("body"),
                row.getString("signatory_name"),
                row.getString("signatory_post"),
                row.getString("organ"),
                row.getTimestamp("sent_at").toInstant(),
                row.getInt("organs"));
    }
}
