package ir.saman.circular.life;

import ir.saman.circular.CircularId;
import ir.saman.kit.database.Reads;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of how the duties of a circular's asks stand, and whom a rule means. */
@Component
class AskSql {

    private static final String COUNTED = """
            with duty as (
              select s.ref as ask, d.state, d.due_on, d.state in ('OPEN', 'BEFORE', 'SUBMITTED', 'RETURNED') as undone,
                     d.period_to is not null and d.period_from > :today as ahead, s.ended_on is not null as over
              from circular.clause l join circular.ask a on a.clause_id = l.id
              join duty.pub_source s on s.kind = 'circular' and s.ref = a.id
              join duty.pub_duty d on d.source_id = s.id
              where l.circular_id = :circular)
            select a.id, l.anchor, l.label, a.action, a.ceased_with is not null as ceased,
                   count(*) filter (where d.state in ('OPEN', 'BEFORE')) as open,
                   count(*) filter (where d.state = 'SUBMITTED') as submitted,
                   count(*) filter (where d.state = 'RETURNED') as returned,
                   count(*) filter (where d.state in ('MET', 'MET_LATE')) as met,
                   count(*) filter (where d.undone and d.ahead) as ahead,
                   min(d.due_on) filter (where d.undone) as first_due, max(d.due_on) filter (where d.undone) as last_due
            from circular.ask a join circular.clause l on l.id = a.clause_id
            """;

    @Reads(AskLine.class)
    static final String LINES = COUNTED + """
            left join duty d on d.ask = a.id
            where l.circular_id = :circular and a.ceased_with is null
            group by a.id, l.id order by circular.clause_place(l.id), a.id""";

    /** Asks that have ended, here or with an earlier version, of which something is still open. */
    @Reads(AskLine.class)
    static final String KEPT = COUNTED + """
            join duty d on d.ask = a.id and d.over
            where l.circular_id = :circular
            group by a.id, l.id having count(*) filter (where d.undone) > 0 order by circular.clause_place(l.id), a.id""";

    /** What an extension would do: of the very duties the hub would extend. */
    @Reads(Foreseen.class)
    static final String FORESEEN = """
            select count(*) filter (where d.due_on < :until) as extended,
                   count(distinct d.organ_id) filter (where d.due_on < :until) as organs,
                   count(*) filter (where d.due_on >= :until) as later, count(*) filter (where d.due_on is null) as undated
            from duty.pub_source s cross join lateral duty.pub_extendable(s.id, :today) d
            where s.kind = 'circular' and s.ref = any (cast(:asks as bigint[]))
              and (cast(:rule as jsonb) is null
                   or d.organ_id in (select b.id from duty.pub_bearers(cast(:rule as jsonb), :today) b))""";

    static final String MEANT = "select count(*) from duty.pub_bearers(cast(:rule as jsonb), :today)";

    static final String ORGAN = """
            select code from directory.pub_organ
            where code_system = 'SAMAN' and (code = :typed or name_search = kit.fa_norm(:typed))
            order by (code = :typed) desc, valid_to nulls first, id limit 1""";

    static final String TERRITORY = """
            select code from directory.pub_territory where code = :typed or kit.fa_norm(name) = kit.fa_norm(:typed)
            order by (code = :typed) desc, length(code), code limit 1""";

    private final JdbcClient db;

    AskSql(JdbcClient db) {
        this.db = db;
    }

    /**
     * How many duties would get more time, of how many organs; how many have as much or more; how many have no deadline.
     */
    record Foreseen(long extended, long organs, long later, long undated) {}

    List<AskLine> lines(CircularId circular, LocalDate today) {
        return db.sql(LINES)
                .param("circular", circular.value())
                .param("today", today)
                .query(AskSql::line)
                .list();
    }

    List<AskLine> kept(CircularId circular, LocalDate today) {
        return db.sql(KEPT)
                .param("circular", circular.value())
                .param("today", today)
                .query(AskSql::line)
                .list();
    }

    Foreseen foreseen(Collection<Long> asks, Optional<String> rule, LocalDate until, LocalDate today) {
        return db.sql(FORESEEN)
                .param("asks", asks.toArray(Long[]::new))
                .param("rule", rule.orElse(null))
                .param("until", until)
                .param("today", today)
                .query(Foreseen.class)
                .single();
    }

    /** How many organs a rule means today. */
    long meant(String rule, LocalDate today) {
        return db.sql(MEANT)
                .param("rule", rule)
                .param("today", today)
                .query((row, number) -> row.getLong(1))
                .single();
    }

    /** The code of the organ of that code, or of exactly that name. */
    Optional<String> organ(String typed) {
        return code(ORGAN, typed);
    }

    Optional<String> territory(String typed) {
        return code(TERRITORY, typed);
    }

    private Optional<String> code(String statement, String typed) {
        return db.sql(statement)
                .param("typed", typed)
                .query((row, number) -> row.getString(1))
                .optional();
    }

    private static AskLine line(ResultSet row, int number) throws SQLException {
        return new AskLine(
                row.getLong("id"),
                row.getString("anchor"),
                row.getString("label"),
                row.getString("action"),
                row.getBoolean("ceased"),
                row.getLong("open"),
                row.getLong("submitted"),
                row.getLong("returned"),
                row.getLong("met"),
                row.getLong("ahead"),
                Optional.ofNullable(row.getObject("first_due", LocalDate.class)),
                Optional.ofNullable(row.getObject("last_due", LocalDate.class)));
    }
}
