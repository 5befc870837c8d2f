package ir.saman.duty;

import ir.saman.duty.SourceLifeSql.Change;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of counting a source's duties from another day of its letter. */
@Component
final class RedatingSql {

    static final String DATE = """
            update duty.source set letter_on = :on, deadline_rule = cast(:rule as jsonb) where id = :source""";

    static final String KEEP = """
            insert into duty.redating (source_id, letter_was, letter_on, reason, redated_at, redated_by)
            values (:source, :was, :on, :reason, :at, :by)""";

    /** What is counted alike; what an event laid counts from its event. */
    static final String GROUPS = """
            select distinct period, period_from as from, trigger_on as receipt, coalesce(province, '') as province
            from duty.duty where source_id = :source and period not like '@%'""";

    private static final String PERIOD = """
            set period = :to, period_from = :toFrom, period_to = cast(:toTo as date), trigger_on = :trigger, due_first = cast(:due as date),
                changed_at = :at, version = d.version + 1
            """;

    private static final String OF_GROUP = """
            from duty.source s, duty.duty b
            where s.id = d.source_id and b.id = d.id and d.source_id = :source and d.period = :period
              and d.trigger_on = :receipt and coalesce(d.province, '') = :province
              and not exists (select from duty.duty o where o.source_id = d.source_id and o.organ_id = d.organ_id
                                and coalesce(o.person_id, 0) = coalesce(d.person_id, 0) and o.period = :to and o.id <> d.id)
            """;

    /** Of these nothing happened yet: what was due before its source was followed is before Saman, and the other way round. */
    static final String MOVE_UNTOUCHED = "update duty.duty d " + PERIOD + """
            , due_on = cast(:due as date),
              state = case when d.period_to is not null then d.state when s.force = 'MUST' and cast(:due as date) < s.tracked_from then 'BEFORE' else 'OPEN' end,
              laid_state = case when d.period_to is not null then d.state when s.force = 'MUST' and cast(:due as date) < s.tracked_from then 'BEFORE' else 'OPEN' end
            """ + OF_GROUP + """
            and d.state in ('OPEN', 'BEFORE') and not exists (select from duty.phase p where p.duty_id = d.id)
            returning d.id, coalesce(b.due_on, d.trigger_on) as from, coalesce(d.due_on, d.trigger_on) as to""";

    static final String MOVE_TOUCHED = "update duty.duty d " + PERIOD + OF_GROUP + """
            and exists (select from duty.phase p where p.duty_id = d.id) returning d.id""";

    /** An extension that was granted stands where it gives more; what was late by the misread day only was not late. */
    static final String DUE_TOUCHED = """
            update duty.duty d
            set due_on = n.due_on, version = d.version + 1,
                state = case when d.state = 'MET_LATE' and n.occurred_on <= n.due_on then 'MET' else d.state end
            from (select b.id, b.due_on as was,
                    greatest(cast(:due as date), (select r.until from duty.relief r
                      where r.duty_id = b.id and r.kind = 'EXTENSION' and r.decision = 'GRANTED'
                      order by r.decided_at desc limit 1)) as due_on,
                    (select v.occurred_on from duty.evidence_version v
                     where v.evidence_id = b.evidence_id and v.submitted_at is not null
                       and v.id <= coalesce(b.decided_version, v.id) order by v.id desc limit 1) as occurred_on
                  from duty.duty b where b.id = any (cast(:duties as bigint[]))) n
            where n.id = d.id and cast(:due as date) is not null
            returning d.id, coalesce(n.was, d.trigger_on) as from, coalesce(d.due_on, d.trigger_on) as to""";

    private final JdbcClient db;
    private final JsonMapper json;

    RedatingSql(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** Duties of one source that are counted alike; {@code province} is empty for none. */
    record Group(String period, LocalDate from, LocalDate receipt, String province) {

        Optional<String> inProvince() {
            return Optional.of(province).filter(code -> !code.isEmpty());
        }
    }

    /** A group as it is counted now; {@code due} is absent for what cannot be missed. */
    record Redated(long source, Group group, Occurrence to, LocalDate trigger, Optional<LocalDate> due, Instant at) {}

    /** A duty and its last day before and after. */
    record Moved(long id, LocalDate from, LocalDate to) {}

    void date(long source, LocalDate on, DeadlineRule rule) {
        db.sql(DATE)
                .param("source", source)
                .param("on", on)
                .param("rule", json.writerFor(DeadlineRule.class).writeValueAsString(rule))
                .update();
    }

    void keep(long source, LocalDate was, Change change, Optional<Long> by) {
        db.sql(KEEP)
                .param("source", source)
                .param("was", was)
                .param("on", change.on())
                .param("reason", change.reason())
                .param("at", Timestamp.from(change.at()))
                .param("by", by.orElse(null))
                .update();
    }

    List<Group> groups(long source) {
        return db.sql(GROUPS)
                .param("source", source)
                .query(new SimplePropertyRowMapper<>(Group.class))
                .list();
    }

    List<Moved> moveUntouched(Redated redated) {
        return moved(of(MOVE_UNTOUCHED, redated));
    }

    /** Those something has happened to: first what was laid, as if it had been so from the first; then how it stands. */
    List<Moved> moveOthers(Redated redated) {
        Long[] touched = of(MOVE_TOUCHED, redated)
                .query((row, number) -> row.getLong(1))
                .list()
                .toArray(Long[]::new);
        return moved(db.sql(DUE_TOUCHED)
                .param("duties", touched)
                .param("due", redated.due().orElse(null)));
    }

    private StatementSpec of(String statement, Redated redated) {
        return db.sql(statement)
                .param("source", redated.source())
                .param("period", redated.group().period())
                .param("receipt", redated.group().receipt())
                .param("province", redated.group().province())
                .param("to", redated.to().code())
                .param("toFrom", redated.to().from())
                .param("toTo", redated.to().to().orElse(null))
                .param("trigger", redated.trigger())
                .param("due", redated.due().orElse(null))
                .param("at", Timestamp.from(redated.at()));
    }

    private static List<Moved> moved(StatementSpec statement) {
        return statement.query(new SimplePropertyRowMapper<>(Moved.class)).list();
    }
}
