package ir.saman.duty;

import ir.saman.directory.OrganId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The SQL of duties that holders of posts bear, each his own. */
@Component
final class HoldingSql {

    /** The day since which the bearer holds a post of the kind; null: he holds none. */
    private static final String SINCE = """
             (select min(coalesce(h.held_since, date '-infinity')) from directory.pub_holder h
              where h.organ_id = d.organ_id and h.person_id = d.person_id
                and h.post_kind = s.bearer_rule ->> 'holdersOf')""";

    /** Nobody bears what was over before he was appointed; the same is asked when duties are laid. */
    private static final String HELD = " coalesce(" + SINCE + """
             <= coalesce(d.due_on, d.period_to + coalesce(cast(s.deadline_rule ->> 'grace' as integer), 0), date 'infinity'), false)
            """;

    /**
     * Who has left bore it until he left; whose day of appointment was put right, and who holds the post only since it was over,
     * never bore it.
     */
    private static final String LEAVE = """
            update duty.duty d
            set state = 'ENDED', end_reason = :reason, changed_at = :at, version = d.version + 1,
                changed_on = case when""" + SINCE + """
                                  is null then greatest(cast(:on as date), d.laid_on) else d.laid_on end
            from duty.source s
            where s.id = d.source_id and d.person_id is not null and d.state in ('OPEN', 'BEFORE', 'RETURNED') and not
            """ + HELD;

    /** What waits for a decision is decided. */
    static final String LEAVE_ORGAN = LEAVE + " and d.organ_id = :organ returning d.id";

    static final String LEAVE_RETURNED = LEAVE + " and d.id = :duty returning d.id";

    static final String REOPEN = """
            update duty.duty d
            set state = 'OPEN', end_reason = null, step = 1, decided_version = null,
                changed_on = greatest(cast(:on as date), d.laid_on,""" + SINCE + """
                  ), changed_at = :at, version = d.version + 1
            from duty.source s
            where s.id = d.source_id and d.person_id is not null and d.state = 'ENDED' and d.organ_id = :organ
              and s.ended_on is null and coalesce(d.due_on, d.period_to, date 'infinity') >= :on
              and not exists (select from duty.duty n where n.transferred_from = d.id)
              and exists (select from duty.bearers(s.bearer_rule, :today) b where b.id = d.organ_id) and
            """ + HELD + " returning d.id";

    private final JdbcClient db;

    HoldingSql(JdbcClient db) {
        this.db = db;
    }

    /** A change of the holders of an organ's posts, on a day, told at a moment. */
    record Change(OrganId organ, LocalDate on, LocalDate today, Instant at) {}

    /** Ends what those bore who hold no such post any more. */
    List<Long> leave(Change change, String reason) {
        return ids(of(LEAVE_ORGAN, change).param("reason", reason));
    }

    /** The same for one duty, whose answer came back to somebody who has left. */
    List<Long> leave(DutyId duty, LocalDate today, Instant at, String reason) {
        return ids(db.sql(LEAVE_RETURNED)
                .param("duty", duty.value())
                .param("on", today)
                .param("at", Timestamp.from(at))
                .param("reason", reason));
    }

    /** Opens again what had ended with those who hold such a post again; not what is over. */
    List<Long> reopen(Change change) {
        return ids(of(REOPEN, change).param("today", change.today()));
    }

    private StatementSpec of(String statement, Change change) {
        return db.sql(statement)
                .param("organ", change.organ().value())
                .param("on", change.on())
                .param("at", Timestamp.from(change.at()));
    }

    private static List<Long> ids(StatementSpec statement) {
        return statement.query((row, number) -> row.getLong(1)).list();
    }
}
