package ir.saman.duty;

import ir.saman.duty.LayingSql.Laid;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of following a source from an earlier day. */
@Component
final class TrackingSql {

    static final String TRACK = """
            update duty.source set tracked_from = :from where id = :source and tracked_from > :from""";

    /**
     * What was laid as before Saman, or from the day its source was followed until now, is followed from the earlier day; no
     * organ's from before it began. Who took a duty over, was
     * appointed, or matches since later, keeps the first day of his own.
     */
    static final String RELAY_TRACKED = """
            update duty.duty d
            set laid_on = least(d.laid_on, greatest(:from, d.period_from, o.valid_from)),
                changed_on = least(d.laid_on, greatest(:from, d.period_from, o.valid_from)), changed_at = :at,
                state = case when d.due_first >= :from then 'OPEN' else d.state end,
                laid_state = case when d.due_first >= :from then 'OPEN' else d.laid_state end,
                version = version + 1
            from directory.pub_organ o
            where o.id = d.organ_id and d.source_id = :source and d.person_id is null and d.state in ('OPEN', 'BEFORE') and d.evidence_id is null
              and d.transferred_from is null and d.laid_on <= greatest(:followedFrom, d.period_from, o.valid_from)
              and not exists (select from duty.phase p where p.duty_id = d.id)
              and (d.laid_on > greatest(:from, d.period_from, o.valid_from) or (d.state = 'BEFORE' and d.due_first >= :from))
            returning d.id""";

    private final JdbcClient db;

    TrackingSql(JdbcClient db) {
        this.db = db;
    }

    void track(long source, LocalDate from) {
        db.sql(TRACK).param("source", source).param("from", from).update();
    }

    /** Lays anew what {@code before} was followed from its day, from {@code from} on. */
    List<Long> relayTracked(Laid before, LocalDate from, Instant at) {
        return db.sql(RELAY_TRACKED)
                .param("source", before.id())
                .param("followedFrom", before.trackedFrom())
                .param("from", from)
                .param("at", Timestamp.from(at))
                .query((row, number) -> row.getLong(1))
                .list();
    }
}
