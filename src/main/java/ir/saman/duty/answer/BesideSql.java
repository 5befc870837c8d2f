package ir.saman.duty.answer;

import ir.saman.duty.DutyId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of what stands beside the form: why it was returned, what was said the period before. */
@Component
class BesideSql {

    /** Each of the evidence's duties on the version it came back with: another may have been sent since, for another duty. */
    static final String RETURNS = """
            select distinct a.id, o.name, a.reason, a.decided_at from duty.duty d
            join duty.acceptor c on c.duty_id = d.id
            join duty.acceptance a on a.version_id = d.decided_version and a.organ_id = c.organ_id and a.decision = 'RETURNED'
            join directory.pub_organ o on o.id = a.organ_id
            where d.evidence_id = :evidence and d.state in ('RETURNED', 'BEFORE') order by a.id""";

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

    /** A return that is still to be answered, with its reason. */
    record Returned(String organ, String reason, Instant at) {}

    List<Returned> returns(long evidence) {
        return db.sql(RETURNS)
                .param("evidence", evidence)
                .query((row, number) -> new Returned(
                        row.getString("name"),
                        row.getString("reason"),
                        row.getTimestamp("decided_at").toInstant()))
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
