package ir.saman.duty.decide;

import ir.saman.directory.OrganId;
import ir.saman.duty.DutyId;
import ir.saman.duty.DutyState;
import ir.saman.duty.Source;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of deciding on answers. */
@Component
class DecideSql {

    static final String CHAIN =
            "select distinct organ_id from duty.acceptor where duty_id = :duty and passed_over is null";

    /** Whoever writes an answer or decides on one holds this row. */
    static final String LOCK = """
            select e.id from duty.duty d join duty.evidence e on e.id = d.evidence_id where d.id = :duty for update of e""";

    static final String LAST = """
            select id, number, occurred_on, submitted_at, submitted_by from duty.evidence_version
            where evidence_id = :evidence and submitted_at is not null order by number desc limit 1""";

    static final String WAITING = """
            select d.id, s.kind, s.ref, s.action, d.organ_id, d.step, d.due_on, d.laid_state = 'BEFORE' as before
            from duty.duty d join duty.source s on s.id = d.source_id
            where d.evidence_id = :evidence and d.waiting_for = :organ and d.state = 'SUBMITTED' order by d.id""";

    static final String WAITING_LOCKED = WAITING + " for update of d";

    /** The organ's last decision on the answer, but for what was sent after the duty was closed. */
    static final String VERDICT = """
            select a.decision, coalesce(p.person_name, '') as by, a.decided_at, a.reason, v.number
            from duty.duty d join duty.acceptance a on a.evidence_id = d.evidence_id and a.organ_id = :organ and a.line = ''
            join duty.evidence_version v on v.id = a.version_id
            left join directory.pub_account p on p.id = a.decided_by
            where d.id = :duty and v.id <= coalesce(d.decided_version, v.id) order by v.id desc limit 1""";

    static final String ADD = """
            insert into duty.acceptance (evidence_id, version_id, organ_id, decision, reason, decided_at, decided_by)
            values (:evidence, :version, :organ, :decision, :reason, :at, :by)
            on conflict (version_id, organ_id, line) do nothing""";

    /** The later steps of a duty's chain, and what their organs have already decided on this version. */
    static final String LATER_STEPS = """
            select c.step, c.organ_id, coalesce(a.decision, '') as decision from duty.acceptor c
            left join duty.acceptance a on a.version_id = :version and a.organ_id = c.organ_id and a.line = ''
            where c.duty_id = :duty and c.step > :step and c.passed_over is null order by c.step""";

    /** He waits since now: the days of the acceptor before him are not his. */
    static final String ASK = """
            update duty.duty set step = :step, waiting_for = :organ, waiting_since = :at, version = version + 1
            where id = :duty and state = 'SUBMITTED'""";

    static final String CLOSE = """
            update duty.duty
            set state = :state, step = :step, waiting_for = null, waiting_since = null, decided_version = :decided, changed_on = :on, changed_at = :at,
                version = version + 1
            where id = :duty and state = 'SUBMITTED'""";

    private final JdbcClient db;

    DecideSql(JdbcClient db) {
        this.db = db;
    }

    /** The last submitted version. */
    record Version(long id, int number, LocalDate occurredOn, Instant submittedAt, long submittedBy) {}

    /** A duty that is closed at this step of its chain, on this version. */
    record Closing(DutyId duty, DutyState state, int step, long version) {}

    /** A later step of a chain; {@code decision} is empty while its organ has not decided on the version. */
    record Step(int number, OrganId organ, String decision) {}

    List<OrganId> chain(DutyId duty) {
        return db.sql(CHAIN)
                .param("duty", duty.value())
                .query((row, number) -> new OrganId(row.getLong(1)))
                .list();
    }

    Optional<Long> lock(DutyId duty) {
        return db.sql(LOCK)
                .param("duty", duty.value())
                .query((row, number) -> row.getLong(1))
                .optional();
    }

    Version last(long evidence) {
        return db.sql(LAST)
                .param("evidence", evidence)
                .query((row, number) -> new Version(
                        row.getLong("id"),
                        row.getInt("number"),
                        row.getObject("occurred_on", LocalDate.class),
                        row.getTimestamp("submitted_at").toInstant(),
                        row.getLong("submitted_by")))
                .single();
    }

    List<Waiting> waiting(long evidence, OrganId organ, boolean hold) {
        return db.sql(hold ? WAITING_LOCKED : WAITING)
                .param("evidence", evidence)
                .param("organ", organ.value())
                .query((row, number) -> new Waiting(
                        new DutyId(row.getLong("id")),
                        new Source(row.getString("kind"), row.getLong("ref")),
                        row.getString("action"),
                        new OrganId(row.getLong("organ_id")),
                        row.getInt("step"),
                        Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
                        row.getBoolean("before")))
                .list();
    }

    Optional<Decided.Already> verdict(DutyId duty, OrganId organ) {
        return db.sql(VERDICT)
                .param("duty", duty.value())
                .param("organ", organ.value())
                .query((row, number) -> new Decided.Already(
                        Verdict.valueOf(row.getString("decision")),
                        row.getString("by"),
                        row.getTimestamp("decided_at").toInstant(),
                        row.getString("reason"),
                        row.getInt("number")))
                .optional();
    }

    void add(long evidence, long version, OrganId organ, Decision decision, Instant at) {
        db.sql(ADD)
                .param("evidence", evidence)
                .param("version", version)
                .param("organ", organ.value())
                .param("decision", decision.verdict().name())
                .param("reason", decision.reason())
                .param("at", Timestamp.from(at))
                .param("by", decision.by())
                .update();
    }

    List<Step> laterSteps(Waiting waiting, long version) {
        return db.sql(LATER_STEPS)
                .param("version", version)
                .param("duty", waiting.duty().value())
                .param("step", waiting.step())
                .query((row, number) ->
                        new Step(row.getInt("step"), new OrganId(row.getLong("organ_id")), row.getString("decision")))
                .list();
    }

    void ask(DutyId duty, Step step, Instant at) {
        db.sql(ASK)
                .param("duty", duty.value())
                .param("step", step.number())
                .param("organ", step.organ().value())
                .param("at", Timestamp.from(at))
                .update();
    }

    void close(Closing closing, LocalDate on, Instant at) {
        db.sql(CLOSE)
                .param("duty", closing.duty().value())
                .param("state", closing.state().name())
                .param("step", closing.step())
                .param("decided", closing.version())
                .param("on", on)
                .param("at", Timestamp.from(at))
                .update();
    }
}
