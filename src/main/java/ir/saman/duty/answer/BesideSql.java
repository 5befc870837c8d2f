package ir.saman.duty.answer;

import ir.saman.duty.DutyId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of what stands beside the form: why it was returned, who cooperates, what was said the period before. */
@Component
class BesideSql {

    static final String RETURNS = """
            select o.name, a.reason, a.decided_at from duty.acceptance a
            join directory.pub_organ o on o.id = a.organ_id
            where a.version_id = :version and a.decision = 'RETURNED' order by a.id""";

    static final String PARTS = """
            select o.name, c.part, coalesce(c.done, '') as done, c.done_at
            from duty.cooperation c join directory.pub_organ o on o.id = c.organ_id
            where c.duty_id = :duty order by o.name, o.id""";

    static final String FIGURES_BEFORE = """
            select v.figures from duty.duty d join duty.source s on s.id = d.source_id
            join duty.evidence e on e.organ_id = d.organ_id and coalesce(e.post_id, 0) = coalesce(d.post_id, 0)
              and coalesce(e.person_id, 0) = coalesce(d.person_id, 0) and e.kind = s.evidence_kind
            join duty.evidence_version v on v.evidence_id = e.id and v.submitted_at is not null
            where d.id = :duty and e.period = :period order by v.number desc limit 1""";

    static final String WAITING_FOR = """
            select o.name from duty.duty d join directory.pub_organ o on o.id = d.waiting_for where d.id = :duty""";

    private final JdbcClient db;

    BesideSql(JdbcClient db) {
        this.db = db;
    }

    /** A return of the last version, with its reason. */
    record Returned(String organ, String reason, Instant at) {}

    /** The part of an organ that cooperates; {@code done} is empty until it says what it did. */
    record Part(String organ, String part, String done, Optional<Instant> at) {}

    List<Returned> returns(long version) {
        return db.sql(RETURNS)
                .param("version", version)
                .query((row, number) -> new Returned(
                        row.getString("name"),
                        row.getString("reason"),
                        row.getTimestamp("decided_at").toInstant()))
                .list();
    }

    List<Part> parts(DutyId duty) {
        return db.sql(PARTS)
                .param("duty", duty.value())
                .query((row, number) -> new Part(
                        row.getString("name"),
                        row.getString("part"),
                        row.getString("done"),
                        Optional.ofNullable(row.getTimestamp("done_at")).map(Timestamp::toInstant)))
                .list();
    }

    /** The figures of an earlier period's answer, as JSON. */
    Optional<String> figuresOf(DutyId duty, String period) {
        return db.sql(FIGURES_BEFORE)
                .param("duty", duty.value())
                .param("period", period)
                .query(String.class)
                .optional();
    }

    Optional<String> waitingFor(DutyId duty) {
        return db.sql(WAITING_FOR)
                .param("duty", duty.value())
                .query(String.class)
                .optional();
    }
}
