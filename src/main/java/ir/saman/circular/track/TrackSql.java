package ir.saman.circular.track;

import ir.saman.kit.database.Reads;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of following circulars. */
@Component
class TrackSql {

    @Reads(Followed.class)
    static final String ONE = """
            select c.id, c.kind, c.number, c.address, c.issued_on, c.subject,
                   duty.pub_stands_for(c.issuer_id, :today) as issuer_id,
                   coalesce(max(s.tracked_from), c.issued_on) as tracked_from, count(distinct s.ref) as asks
            from circular.circular c
            left join circular.clause l on l.circular_id = c.id
            left join circular.ask a on a.clause_id = l.id
            left join duty.pub_source s on s.kind = 'circular' and s.ref = a.id
            where c.id = :circular group by c.id""";

    private final JdbcClient db;

    TrackSql(JdbcClient db) {
        this.db = db;
    }

    Optional<Followed> find(long circular, LocalDate today) {
        return db.sql(ONE)
                .param("circular", circular)
                .param("today", today)
                .query(Followed.class)
                .optional();
    }
}
