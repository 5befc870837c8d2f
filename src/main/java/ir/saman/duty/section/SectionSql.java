package ir.saman.duty.section;

import ir.saman.directory.OrganId;
import ir.saman.duty.DutyId;
import ir.saman.duty.Standing;
import ir.saman.duty.card.Due;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of an organ's duties: how many stand how, and the nearest ones. */
@Component
final class SectionSql {

    private static final String SEEN = """
            from duty.duty d join duty.source s on s.id = d.source_id
            where d.organ_id = :organ and (cast(:overseer as bigint) is null or s.issuer_id = :overseer
              or s.programme_id in (select v.programme_id from directory.pub_overseer v where v.organ_id = :overseer))
            """;

    static final String COUNTS =
            "select duty.pub_standing(d.state, d.due_on, :today) as standing, count(*) as n " + SEEN + "group by 1";

    static final String NEAREST = "select d.id, s.action, d.period, d.due_on " + SEEN
            + "and d.state in ('OPEN', 'RETURNED') order by d.due_on, d.id limit 5";

    private final JdbcClient db;

    SectionSql(JdbcClient db) {
        this.db = db;
    }

    /** How many duties stand how; of all, or of what {@code overseer} issued or oversees. */
    Map<Standing, Long> counts(OrganId organ, Optional<OrganId> overseer, LocalDate today) {
        Map<Standing, Long> found = new EnumMap<>(Standing.class);
        db.sql(COUNTS)
                .param("organ", organ.value())
                .param("overseer", overseer.map(OrganId::value).orElse(null))
                .param("today", today)
                .query(row -> {
                    found.put(Standing.valueOf(row.getString("standing")), row.getLong("n"));
                });
        return found;
    }

    /** The five open duties whose deadline is nearest, what is over first. */
    List<Near> nearest(OrganId organ, Optional<OrganId> overseer) {
        return db.sql(NEAREST)
                .param("organ", organ.value())
                .param("overseer", overseer.map(OrganId::value).orElse(null))
                .query((row, number) -> new Near(
                        new DutyId(row.getLong("id")),
                        row.getString("action"),
                        row.getString("period"),
                        new Due(Optional.ofNullable(row.getObject("due_on", LocalDate.class)))))
                .list();
    }
}
