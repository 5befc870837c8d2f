package ir.saman.duty.breach;

import ir.saman.directory.Actor;
import ir.saman.duty.DutyId;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of breaches. */
@Component
class BreachSql {

    /** A second click waits here, and finds what the first has told. */
    static final String HOLD = "select id from duty.duty where id = :duty for no key update";

    /** The same words of the same day are said once. */
    static final String ADD = """
            insert into duty.breach (duty_id, happened_on, reason, reported_at, reported_by, organ_id)
            select d.id, :on, :reason, :at, :by, :organ from duty.duty d join duty.source s on s.id = d.source_id
            where d.id = :duty and s.force = 'MUST_NOT'
              and not exists (select from duty.breach b where b.duty_id = :duty and b.happened_on = :on and b.reason = :reason)""";

    private final JdbcClient db;

    BreachSql(JdbcClient db) {
        this.db = db;
    }

    /** Whether it was not told before. */
    boolean add(DutyId duty, Breach breach, Actor actor, Instant at) {
        db.sql(HOLD)
                .param("duty", duty.value())
                .query((row, number) -> row.getLong(1))
                .single();
        return db.sql(ADD)
                        .param("duty", duty.value())
                        .param("on", breach.happenedOn())
                        .param("reason", breach.reason())
                        .param("at", Timestamp.from(at))
                        .param("by", actor.account().value())
                        .param("organ", actor.organ().id().value())
                        .update()
                > 0;
    }
}
