package ir.saman.duty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a duty's deadline is worked out from. */
@Component
final class DeadlineSql {

    static final String FACTS = """
            select s.deadline_rule, s.letter_on, s.force, d.trigger_on, d.period_from, d.province,
                   (select r.until from duty.relief r
                    where r.duty_id = d.id and r.kind = 'EXTENSION' and r.decision = 'GRANTED'
                      and (r.decided_at at time zone 'Asia/Tehran')::date <= :asOf
                    order by r.decided_at desc limit 1) as extended_to
            from duty.duty d join duty.source s on s.id = d.source_id where d.id = :duty""";

    private final JdbcClient db;
    private final JsonMapper json;

    DeadlineSql(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** A duty's rule and the days it counts from. */
    record Facts(
            DeadlineRule rule,
            Force force,
            LocalDate letterOn,
            LocalDate receipt,
            LocalDate periodFrom,
            Optional<String> province,
            Optional<LocalDate> extendedTo) {}

    Facts facts(DutyId duty, LocalDate asOf) {
        return db.sql(FACTS)
                .param("duty", duty.value())
                .param("asOf", asOf)
                .query(this::facts)
                .single();
    }

    private Facts facts(ResultSet row, int number) throws SQLException {
        DeadlineRule rule = json.readValue(row.getString("deadline_rule"), DeadlineRule.class);
        return new Facts(
                rule,
                Force.valueOf(row.getString("force")),
                row.getObject("letter_on", LocalDate.class),
                row.getObject("trigger_on", LocalDate.class),
                row.getObject("period_from", LocalDate.class),
                Optional.ofNullable(row.getString("province")),
                Optional.ofNullable(row.getObject("extended_to", LocalDate.class)));
    }
}
