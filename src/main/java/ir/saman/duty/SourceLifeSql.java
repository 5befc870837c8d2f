package ir.saman.duty;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of the life of sources: ending, extending, and how their duties stand. */
@Component
final class SourceLifeSql {

    static final String LOCK = "select id from duty.source where kind = :kind and ref = :ref for update";

    /** A source ends once; a second ending may still close what the first has kept. */
    static final String END_SOURCE = """
            update duty.source set ended_on = :on, ended_reason = :reason where id = :source and ended_on is null""";

    private static final String END = """
            update duty.duty
            set state = 'ENDED', waiting_for = null, waiting_since = null, end_reason = :reason, changed_on = greatest(cast(:on as date), laid_on),
                changed_at = :at, version = version + 1
            where source_id = :source and state in ('OPEN', 'BEFORE', 'SUBMITTED', 'RETURNED')
            """;

    static final String CLOSE = END + " returning id";

    /** The first day of a period; one of several years is named from the last day of the one before. */
    private static final String BEGINS = " period_from + case when period like '%/%' then 1 else 0 end ";

    /** Periods that begin after the source has ended were laid ahead only. */
    static final String CLOSE_AHEAD = END + " and period_to is not null and " + BEGINS + " > :on returning id";

    static final String OPEN = """
            select id from duty.duty
            where source_id = :source and state in ('OPEN', 'BEFORE', 'SUBMITTED', 'RETURNED') order by id""";

    /** What {@code duty.pub_extendable} says an extension concerns, as far as it has less time. */
    static final String EXTEND = """
            with extended as (
              update duty.duty d set due_on = :on, changed_on = :today, changed_at = :at, version = version + 1
              where d.id in (select e.id from duty.pub_extendable(:source, :today) e) and d.due_on < :on
                and (cast(:rule as jsonb) is null
                     or d.organ_id in (select b.id from duty.bearers(cast(:rule as jsonb), :today) b))
              returning d.id)
            insert into duty.relief (duty_id, kind, until, reason, asked_at, asked_by, decided_for, decision, answer, decided_at,
                                     decided_by, unasked)
            select e.id, 'EXTENSION', :on, :reason, :at, :by, s.issuer_id, 'GRANTED', :reason, :at, :by, true
            from extended e cross join duty.source s where s.id = :source order by e.id
            returning duty_id""";

    static final String OUTLOOK = """
            select s.kind, s.ref, d.state, count(*) as n,
                   count(*) filter (where d.period_to is not null and""" + BEGINS + """
                     > :today) as ahead
            from unnest(cast(:kinds as text[]), cast(:refs as bigint[])) asked (kind, ref)
            join duty.source s on s.kind = asked.kind and s.ref = asked.ref
            join duty.duty d on d.source_id = s.id
            group by s.kind, s.ref, d.state""";

    private final JdbcClient db;
    private final JsonMapper json;

    SourceLifeSql(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** A change of a source: on (or, for an extension, until) which day, told when, and why. */
    record Change(LocalDate on, LocalDate today, Instant at, String reason) {}

    /** Holds the source until the transaction ends. */
    long lock(Source source) {
        return db.sql(LOCK)
                .param("kind", source.kind())
                .param("ref", source.ref())
                .query((row, number) -> row.getLong(1))
                .single();
    }

    void endSource(long source, LocalDate on, String reason) {
        db.sql(END_SOURCE)
                .param("source", source)
                .param("on", on)
                .param("reason", reason)
                .update();
    }

    List<Long> close(long source, Change change) {
        return ids(of(CLOSE, source, change));
    }

    List<Long> closeAhead(long source, Change change) {
        return ids(of(CLOSE_AHEAD, source, change));
    }

    List<Long> open(long source) {
        return ids(db.sql(OPEN).param("source", source));
    }

    List<Long> extend(long source, Optional<BearerRule> whom, Change change, long by) {
        return ids(of(EXTEND, source, change)
                .param("today", change.today())
                .param("rule", whom.map(json::writeValueAsString).orElse(null))
                .param("by", by));
    }

    Map<Source, Outlook> outlook(Collection<Source> sources, LocalDate today) {
        record Line(Source source, DutyState state, long n, long ahead) {}
        List<Source> asked = new ArrayList<>(sources);
        List<Line> lines = db.sql(OUTLOOK)
                .param("kinds", asked.stream().map(Source::kind).toArray(String[]::new))
                .param("refs", asked.stream().map(Source::ref).toArray(Long[]::new))
                .param("today", today)
                .query((row, number) -> new Line(
                        new Source(row.getString("kind"), row.getLong("ref")),
                        DutyState.valueOf(row.getString("state")),
                        row.getLong("n"),
                        row.getLong("ahead")))
                .list();
        Map<Source, Outlook> found = new HashMap<>();
        for (Source source : asked) {
            Map<DutyState, Long> counts = new EnumMap<>(DutyState.class);
            List<Line> own =
                    lines.stream().filter(line -> line.source().equals(source)).toList();
            own.forEach(line -> counts.put(line.state(), line.n()));
            long ahead = own.stream()
                    .filter(line -> line.state() == DutyState.OPEN)
                    .mapToLong(Line::ahead)
                    .sum();
            found.put(source, new Outlook(counts, ahead));
        }
        return found;
    }

    private StatementSpec of(String statement, long source, Change change) {
        return db.sql(statement)
                .param("source", source)
                .param("on", change.on())
                .param("at", Timestamp.from(change.at()))
                .param("reason", change.reason());
    }

    private static List<Long> ids(StatementSpec statement) {
        return statement.query((row, number) -> row.getLong(1)).list();
    }
}
