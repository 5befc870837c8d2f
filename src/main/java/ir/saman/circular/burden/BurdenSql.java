package ir.saman.circular.burden;

import ir.saman.circular.Burdens.Burden;
import ir.saman.circular.Issuing.EndingAsk;
import ir.saman.duty.Source;
import ir.saman.kit.database.Reads;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The SQL of a draft's burden: each statement reads all its asks and bearers at once. */
@Component
class BurdenSql {

    private static final String FORESEEN = """
            with foreseen as materialized (select * from duty.pub_foreseen(cast(:asks as jsonb), :today))
            """;

    /** One piece of evidence answers all that ask one bearer for its kind and period. */
    private static final String SAME = """
             d.organ_id = f.organ_id and d.period = f.period and d.post_id is null
              and coalesce(d.person_id, 0) = coalesce(f.person_id, 0) and d.state not in ('ENDED', 'EXEMPT')
            """;

    /** What is in force and stays so. */
    private static final String STAYS = """
             s.ended_on is null and not (s.kind = 'circular' and s.ref = any (cast(:ending as bigint[])))
            """;

    /** By ask, and of all together under -1. */
    @Reads(Count.class)
    static final String COUNTS = FORESEEN + """
            , known as materialized (
              select distinct d.organ_id, coalesce(d.person_id, 0) as person_id, d.period, s.evidence_kind
              from duty.pub_source s join duty.pub_duty d on d.source_id = s.id
              where s.evidence_kind in (select evidence from foreseen) and d.post_id is null
                and d.state not in ('ENDED', 'EXEMPT') and
            """ + STAYS + """
            )
            select coalesce(f.ask, -1) as ask, count(*) as duties, count(distinct f.organ_id) as organs,
                   count(k.organ_id) as known,
                   count(distinct (f.organ_id, coalesce(f.person_id, 0), f.evidence, f.period))
                     filter (where k.organ_id is null) as answers,
                   min(f.due_on) as first_due, max(f.due_on) as last_due
            from foreseen f left join known k on k.organ_id = f.organ_id and k.person_id = coalesce(f.person_id, 0)
              and k.period = f.period and k.evidence_kind = f.evidence
            group by grouping sets ((f.ask), ())""";

    @Reads(Standing.class)
    static final String STANDING = FORESEEN + """
            select f.ask, s.kind, s.ref, s.action, coalesce(c.classification <> 'ORDINARY', false) as confidential,
                   count(*) as duties
            from foreseen f join duty.pub_source s on s.evidence_kind = f.evidence join duty.pub_duty d on d.source_id = s.id and
            """ + SAME + """
            left join circular.ask a on a.id = s.ref and s.kind = 'circular' left join circular.clause l on l.id = a.clause_id
            left join circular.circular c on c.id = l.circular_id
            where
            """ + STAYS + """
            group by f.ask, s.kind, s.ref, s.action, c.classification order by f.ask, count(*) desc, s.ref""";

    /** Whose rule names no organ today, whether it lays now or with an event. */
    static final String NOBODY = """
            select a.place - 1 from jsonb_array_elements(cast(:asks as jsonb)) with ordinality a (told, place)
            where not exists (select from duty.pub_bearers(a.told -> 'rule', :today)) order by 1""";

    /**
     * Those that would have most to answer. Of asks that end, what goes on under its heir and what was laid ahead has
     * ended by then; the rest is kept.
     */
    @Reads(Office.class)
    static final String OFFICES = FORESEEN + """
            , fresh as (select organ_id, count(*) as n from foreseen group by organ_id),
            present as (
              select d.organ_id, count(*) as n,
                     count(*) filter (where e.ref is not null and (f.ask is not null or d.period_to is not null and d.period_from > :today))
                       as gone
              from fresh join duty.pub_duty d on d.organ_id = fresh.organ_id
                and d.state in ('OPEN', 'BEFORE', 'SUBMITTED', 'RETURNED')
              join duty.pub_source s on s.id = d.source_id
              left join unnest(cast(:ending as bigint[]), cast(:heirs as integer[])) e (ref, heir)
                on s.kind = 'circular' and e.ref = s.ref
              left join foreseen f on f.ask = e.heir and f.organ_id = d.organ_id and f.period = d.period
                and coalesce(f.person_id, 0) = coalesce(d.person_id, 0)
              group by d.organ_id)
            select o.id, o.name, coalesce(p.n, 0) as present, fresh.n as fresh,
                   coalesce(p.n, 0) + fresh.n - coalesce(p.gone, 0) as later
            from fresh join directory.pub_organ o on o.id = fresh.organ_id left join present p on p.organ_id = o.id
            order by later desc, o.id limit :rows""";

    /** Every deadline, with what is due on the same day of the same organs. */
    @Reads(Due.class)
    static final String DAYS = FORESEEN + """
            , known as (
              select f.due_on, count(*) as n
              from (select distinct due_on, organ_id from foreseen where due_on is not null) f
              join duty.pub_duty d on d.organ_id = f.organ_id and d.due_on = f.due_on and d.state in ('OPEN', 'RETURNED')
              join duty.pub_source s on s.id = d.source_id and
            """ + STAYS + """
              group by f.due_on)
            select f.due_on as day, count(*) as fresh, count(distinct f.organ_id) as organs, coalesce(k.n, 0) as known
            from foreseen f left join known k on k.due_on = f.due_on
            where f.due_on is not null group by f.due_on, k.n order by f.due_on""";

    private final JdbcClient db;

    BurdenSql(JdbcClient db) {
        this.db = db;
    }

    /**
     * What is weighed.
     *
     * @param asks as {@code duty.pub_foreseen} takes them
     * @param ending the asks that end with the issue, and beside each the place of its heir in {@code asks}, -1 for none
     */
    record Weighed(String asks, LocalDate today, List<Long> ending, List<Integer> heirs) {

        /** What has its like in the new text goes on there, as the issue proposes. */
        static Weighed of(Burden burden, List<EndingAsk> ending, LocalDate today) {
            List<String> names = burden.asks().stream().map(AskLine::name).toList();
            return new Weighed(
                    burden.asked(),
                    today,
                    ending.stream().map(EndingAsk::id).toList(),
                    ending.stream()
                            .map(ask -> names.indexOf(AskLine.name(ask.anchor(), ask.key())))
                            .toList());
        }
    }

    /**
     * How many duties of one ask on how many organs.
     *
     * @param known how many of them an answer meets that is asked already
     * @param answers how many answers are asked that nobody asks yet; one may meet several of the duties
     * @param firstDue the first of their deadlines; absent where none has one
     * @param lastDue the last one
     */
    record Count(
            int ask,
            long duties,
            long organs,
            long known,
            long answers,
            Optional<LocalDate> firstDue,
            Optional<LocalDate> lastDue) {

        static final int ALL = -1;

        /** Of an ask that lays nothing. */
        static Count none(int ask) {
            return new Count(ask, 0, 0, 0, 0, Optional.empty(), Optional.empty());
        }

        long fresh() {
            return duties - known;
        }
    }

    /** A standing ask whose answers meet so many duties of ours. */
    record Standing(int ask, String kind, long ref, String action, boolean confidential, long duties) {

        Source source() {
            return new Source(kind, ref);
        }
    }

    /** A deadline: how many of ours on how many organs, and how many others are due of them that day. */
    record Due(LocalDate day, long fresh, long organs, long known) {}

    List<Count> counts(Weighed weighed) {
        return ending(COUNTS, weighed).query(BurdenSql::count).list();
    }

    List<Standing> standing(Weighed weighed) {
        return ending(STANDING, weighed)
                .query(new SimplePropertyRowMapper<>(Standing.class))
                .list();
    }

    List<Integer> nobody(Weighed weighed) {
        return of(NOBODY, weighed).query((row, number) -> row.getInt(1)).list();
    }

    List<Office> offices(Weighed weighed, int rows) {
        return ending(OFFICES, weighed)
                .param("heirs", weighed.heirs().toArray(Integer[]::new))
                .param("rows", rows)
                .query(new SimplePropertyRowMapper<>(Office.class))
                .list();
    }

    List<Due> days(Weighed weighed) {
        return ending(DAYS, weighed)
                .query(new SimplePropertyRowMapper<>(Due.class))
                .list();
    }

    private static Count count(ResultSet row, int number) throws SQLException {
        return new Count(
                row.getInt("ask"),
                row.getLong("duties"),
                row.getLong("organs"),
                row.getLong("known"),
                row.getLong("answers"),
                Optional.ofNullable(row.getObject("first_due", LocalDate.class)),
                Optional.ofNullable(row.getObject("last_due", LocalDate.class)));
    }

    private StatementSpec ending(String statement, Weighed weighed) {
        return of(statement, weighed).param("ending", weighed.ending().toArray(Long[]::new));
    }

    private StatementSpec of(String statement, Weighed weighed) {
        return db.sql(statement).param("asks", weighed.asks()).param("today", weighed.today());
    }
}
