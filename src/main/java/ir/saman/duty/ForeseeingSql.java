package ir.saman.duty;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of foreseeing what would be laid. */
@Component
class ForeseeingSql {

    static final String PLACES_OF =
            "select distinct coalesce(o.province, '') from duty.bearers(cast(:rule as jsonb), :today) o";

    private final JdbcClient db;
    private final JsonMapper json;

    ForeseeingSql(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** The provinces of those a rule matches; empty for what lies in none. */
    List<String> places(BearerRule rule, LocalDate today) {
        return db.sql(PLACES_OF)
                .param("rule", json.writeValueAsString(rule))
                .param("today", today)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
