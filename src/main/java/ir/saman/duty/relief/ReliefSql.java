package ir.saman.duty.relief;

import ir.saman.directory.OrganId;
import ir.saman.duty.DutyId;
import ir.saman.duty.DutyState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of relief. */
@Component
class ReliefSql {

    private static final String ALL = """
            select r.id, r.duty_id, r.kind, r.until, r.reason, coalesce(a.person_name, '') as asker, r.asked_by, r.asked_at, r.decided_for,
                   o.name as decider_organ,
                   r.decision, r.answer, coalesce(b.person_name, '') as decider, r.decided_at
            from duty.relief r join directory.pub_organ o on o.id = r.decided_for
            left join directory.pub_account a on a.id = r.asked_by
            left join directory.pub_account b on b.id = r.decided_by""";

    static final String OF_DUTY = ALL + " where r.duty_id = :duty order by r.id desc";

    static final String FIND = ALL + " where r.id = :relief";

    static final String LOCK = "select id from duty.relief where id = :relief for update";

    static final String LOCK_DUTY = "select state from duty.duty where id = :duty for update";

    /** The issuer decides; where he bears the duty himself, the one who would accept his answer in his place. */
    static final String ADD = """
            insert into duty.relief (duty_id, kind, until, reason, asked_at, asked_by, decided_for)
            select d.id, cast(:kind as text), cast(:until as date), cast(:reason as text), cast(:at as timestamptz),
                   cast(:by as bigint), duty.acceptor_for('ISSUER', d.organ_id, s.issuer_id,
                                                            (cast(:at as timestamptz) at time zone 'Asia/Tehran')::date)
            from duty.duty d join duty.source s on s.id = d.source_id where d.id = :duty
            on conflict do nothing returning id, decided_for""";

    static final String DECIDE = """
            update duty.relief set decision = :decision, answer = :answer, decided_at = :at, decided_by = :by
            where id = :relief and decision is null""";

    static final String EXTEND = """
            update duty.duty set due_on = :until, changed_on = :today, changed_at = :at, version = version + 1
            where id = :duty and due_on < :until""";

    static final String EXEMPT = """
            update duty.duty set state = 'EXEMPT', changed_on = :today, changed_at = :at, version = version + 1
            where id = :duty""";

    private final JdbcClient db;

    ReliefSql(JdbcClient db) {
        this.db = db;
    }

    List<Relief> ofDuty(DutyId duty) {
        return db.sql(OF_DUTY)
                .param("duty", duty.value())
                .query(ReliefSql::relief)
                .list();
    }

    Optional<Relief> find(long relief) {
        return db.sql(FIND).param("relief", relief).query(ReliefSql::relief).optional();
    }

    /** Holds the request until the transaction ends, and reads it as it is then. */
    Optional<Relief> lock(long relief) {
        db.sql(LOCK).param("relief", relief).query(Long.class).optional();
        return find(relief);
    }

    DutyState lockDuty(DutyId duty) {
        return DutyState.valueOf(db.sql(LOCK_DUTY)
                .param("duty", duty.value())
                .query(String.class)
                .single());
    }

    Optional<Asked.Waits> add(DutyId duty, AskedRelief asked, long by, Instant at) {
        return db.sql(ADD)
                .param("duty", duty.value())
                .param("kind", asked.kind().name())
                .param("until", asked.until().orElse(null))
                .param("reason", asked.reason())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .query((row, number) -> new Asked.Waits(row.getLong("id"), new OrganId(row.getLong("decided_for"))))
                .optional();
    }

    void decide(long relief, boolean granted, String answer, long by, Instant at) {
        db.sql(DECIDE)
                .param("relief", relief)
                .param("decision", granted ? "GRANTED" : "REFUSED")
                .param("answer", answer)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    void extend(DutyId duty, LocalDate until, LocalDate today, Instant at) {
        db.sql(EXTEND)
                .param("duty", duty.value())
                .param("until", until)
                .param("today", today)
                .param("at", Timestamp.from(at))
                .update();
    }

    void exempt(DutyId duty, LocalDate today, Instant at) {
        db.sql(EXEMPT)
                .param("duty", duty.value())
                .param("today", today)
                .param("at", Timestamp.from(at))
                .update();
    }

    private static Relief relief(ResultSet row, int number) throws SQLException {
        Optional<Relief.Outcome> outcome = Optional.empty();
        if (Optional.ofNullable(row.getString("decision")).isPresent()) {
            outcome = Optional.of(new Relief.Outcome(
                    row.getString("decision").equals("GRANTED"),
                    Optional.ofNullable(row.getString("answer")).orElse(""),
                    row.getString("decider"),
                    row.getTimestamp("decided_at").toInstant()));
        }
        return new Relief(
                row.getLong("id"),
                new DutyId(row.getLong("duty_id")),
                Relief.Kind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getObject("until", LocalDate.class)),
                row.getString("reason"),
                new Relief.Asker(row.getLong("asked_by"), row.getString("asker")),
                row.getTimestamp("asked_at").toInstant(),
                new OrganId(row.getLong("decided_for")),
                row.getString("decider_organ"),
                outcome);
    }
}
