package ir.saman.duty;

import ir.saman.directory.OrganId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of events. */
@Component
final class OccurringSql {

    /** Whoever records an event of a source holds it: the same event told twice at once lays one duty. */
    static final String LOCK = """
            select id, ended_on is not null as ended from duty.source
            where kind = :kind and ref = :ref and arises ->> 'kind' = 'EVENT' for update""";

    /** Whatever day was told for it: the key alone says which event it is. */
    static final String KNOWN = """
            select id from duty.duty where source_id = :source and substring(period from '^@[0-9-]{10}:(.+)$') = :key""";

    static final String BEARERS = """
            select b.id from duty.source s cross join lateral duty.bearers(s.bearer_rule, :today) b
            where s.id = :source and b.id = coalesce(cast(:organ as bigint), b.id) order by b.id""";

    private final JdbcClient db;

    OccurringSql(JdbcClient db) {
        this.db = db;
    }

    /** A source whose events lay duties. */
    record Awaiting(long id, boolean ended) {}

    Optional<Awaiting> lock(Source source) {
        return db.sql(LOCK)
                .param("kind", source.kind())
                .param("ref", source.ref())
                .query(Awaiting.class)
                .optional();
    }

    Optional<DutyId> known(long source, String key) {
        return db.sql(KNOWN)
                .param("source", source)
                .param("key", key)
                .query((row, number) -> new DutyId(row.getLong(1)))
                .optional();
    }

    List<OrganId> bearers(long source, Optional<OrganId> organ, LocalDate today) {
        return db.sql(BEARERS)
                .param("source", source)
                .param("organ", organ.map(OrganId::value).orElse(null))
                .param("today", today)
                .query((row, number) -> new OrganId(row.getLong(1)))
                .list();
    }
}
