package ir.saman.duty.cooperate;

import ir.saman.directory.OrganId;
import ir.saman.duty.DutyId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of cooperating. */
@Component
class CooperateSql {

    static final String ORGANS = "select organ_id from duty.cooperation where duty_id = :duty";

    static final String PART = """
            select c.part, coalesce(c.done, '') as done, c.done_at, coalesce(p.person_name, '') as by
            from duty.cooperation c left join directory.pub_account p on p.id = c.account_id
            where c.duty_id = :duty and c.organ_id = :organ""";

    /** Until the duty is met or has ended, and only over what the writer has read. */
    static final String SAVE = """
            update duty.cooperation c set done = :done, done_at = :at, account_id = :by
            from duty.duty d
            where c.duty_id = :duty and c.organ_id = :organ and d.id = c.duty_id
              and c.done_at is not distinct from cast(:seen as timestamptz)
              and d.state in ('OPEN', 'BEFORE', 'SUBMITTED', 'RETURNED')""";

    private final JdbcClient db;

    CooperateSql(JdbcClient db) {
        this.db = db;
    }

    /** An organ's part in a duty; {@code done} is empty until it says what it did. */
    record Part(String part, String done, Optional<Instant> at, String by) {}

    List<OrganId> organs(DutyId duty) {
        return db.sql(ORGANS)
                .param("duty", duty.value())
                .query((row, number) -> new OrganId(row.getLong(1)))
                .list();
    }

    Part part(DutyId duty, OrganId organ) {
        return db.sql(PART)
                .param("duty", duty.value())
                .param("organ", organ.value())
                .query((row, number) -> new Part(
                        row.getString("part"),
                        row.getString("done"),
                        Optional.ofNullable(row.getTimestamp("done_at")).map(Timestamp::toInstant),
                        row.getString("by")))
                .single();
    }

    /** What is recorded, and when what it replaces was. */
    record Recording(String done, Optional<Instant> seen, long by, Instant at) {}

    boolean save(DutyId duty, OrganId organ, Recording recording) {
        return db.sql(SAVE)
                        .param("duty", duty.value())
                        .param("organ", organ.value())
                        .param("done", recording.done())
                        .param("seen", recording.seen().map(Timestamp::from).orElse(null))
                        .param("by", recording.by())
                        .param("at", Timestamp.from(recording.at()))
                        .update()
                == 1;
    }
}
