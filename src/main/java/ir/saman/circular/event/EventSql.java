package ir.saman.circular.event;

import ir.saman.directory.OrganId;
import ir.saman.kit.database.Reads;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of events that clauses wait for. */
@Component
class EventSql {

    @Reads(AskRow.class)
    static final String ASK = """
            select a.id, l.circular_id as circular, l.anchor, a.key from circular.ask a join circular.clause l on l.id = a.clause_id
            where a.id = :ask and a.arises <> '' and a.ceased_with is null""";

    static final String IS_ONE = """
            select exists (select from duty.pub_bearers(cast(:rule as jsonb), :today) b where b.id = :organ)""";

    static final String COUNT = "select count(*) from duty.pub_bearers(cast(:rule as jsonb), :today)";

    private final JdbcClient db;

    EventSql(JdbcClient db) {
        this.db = db;
    }

    /** Where an ask stands. */
    record AskRow(long id, long circular, String anchor, String key) {}

    Optional<AskRow> ask(long ask) {
        return db.sql(ASK).param("ask", ask).query(AskRow.class).optional();
    }

    boolean isOne(String rule, OrganId organ, LocalDate today) {
        return db.sql(IS_ONE)
                .param("rule", rule)
                .param("organ", organ.value())
                .param("today", today)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    long count(String rule, LocalDate today) {
        return db.sql(COUNT)
                .param("rule", rule)
                .param("today", today)
                .query((row, number) -> row.getLong(1))
                .single();
    }
}
