package ir.saman.duty;

import ir.saman.directory.OrganId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The SQL of duties of organs that are made or moved, for a whole set of organs at once. */
@Component
final class MovingSql {

    /**
     * What follows a move: nobody has answered it, and it has a period that begins after the move, or none, or the move opened
     * it again. Other duties of earlier periods keep their place and their acceptors.
     */
    private static final String FOLLOWS = """
            d.organ_id = any (cast(:organs as bigint[])) and d.state in ('OPEN', 'BEFORE') and d.evidence_id is null
              and (d.period_to is null or d.period_from >= :from or d.id = any (cast(:reopened as bigint[])))
            """;

    private static final String MOVED = """
            row(d.province, d.county, d.agency_id, d.ministry_id, d.organ_kind)
              is distinct from row(o.province, o.county, o.agency_id, o.ministry_id, o.kind)
            """;

    static final String BORN =
            "select valid_from, id from directory.pub_organ where id = any (cast(:organs as bigint[]))";

    static final String BELOW = """
            select distinct o.id from directory.pub_organ a join directory.pub_organ o on o.path <@ a.path
            where a.id = any (cast(:organs as bigint[])) and (o.valid_to is null or o.valid_to > :today) order by o.id""";

    /** In the order in which whoever answers holds them; what the next statements read is then what stands. */
    static final String HOLD = """
            select id from duty.duty
            where organ_id = any (cast(:organs as bigint[])) and state in ('OPEN', 'BEFORE', 'ENDED') and evidence_id is null
            order by id for update""";

    /** Who bears, of these organs: worked out once a source, not for every duty. */
    private static final String MATCHED = """
            with matched as materialized (
              select s.id as source_id, b.id as organ_id
              from duty.source s cross join lateral duty.bearers(s.bearer_rule, :today) b
              where b.id = any (cast(:organs as bigint[])) and s.id in (
                select d.source_id from duty.duty d where d.organ_id = any (cast(:organs as bigint[])) and d.state in ('OPEN', 'ENDED')))
            """;

    /** What had ended because the rule did not match any more, and matches again; not what is long over, or goes on elsewhere. */
    static final String REOPEN = MATCHED + """
            update duty.duty d
            set state = 'OPEN', end_reason = null, changed_on = greatest(cast(:from as date), d.laid_on), changed_at = :at, version = d.version + 1
            from duty.source s
            where d.organ_id = any (cast(:organs as bigint[])) and d.state = 'ENDED' and d.evidence_id is null
              and coalesce(d.due_on, d.period_to, date 'infinity') >= :from and s.id = d.source_id and s.ended_on is null
              and exists (select from matched m where m.source_id = d.source_id and m.organ_id = d.organ_id)
              and not exists (select from duty.duty n where n.transferred_from = d.id)
              and (d.person_id is null or exists (
                select from directory.pub_holder h where h.organ_id = d.organ_id and h.person_id = d.person_id
                  and h.post_kind = s.bearer_rule ->> 'holdersOf'))
            returning d.id""";

    /**
     * A duty without a period stands, on each day, where its bearer stands on that day, and so does what is opened again from
     * that day on: what place it had until the move is kept. A move told after a later one counts from the later one.
     */
    static final String KEEP_PLACES = """
            insert into duty.place_before (duty_id, until_on, province, county, agency_id, ministry_id, organ_kind)
            select d.id, greatest(cast(:from as date), (select max(b.until_on) from duty.place_before b where b.duty_id = d.id)),
                   d.province, d.county, d.agency_id, d.ministry_id, d.organ_kind
            from duty.duty d join directory.pub_organ o on o.id = d.organ_id
            where (d.period_to is null or d.period_from < :from) and d.laid_on < :from and
            """ + MOVED + " and " + FOLLOWS + " on conflict do nothing";

    static final String RESTAMP = """
            update duty.duty d
            set province = o.province, county = o.county, agency_id = o.agency_id, ministry_id = o.ministry_id,
                organ_kind = o.kind, changed_at = :at, version = d.version + 1
            from directory.pub_organ o
            where o.id = d.organ_id and
            """ + MOVED + " and " + FOLLOWS + " returning d.id";

    static final String NAME_ACCEPTORS = """
            with named as (
            update duty.acceptor a set organ_id = c.organ_id, passed_over = c.passed_over
            from duty.duty d join duty.source s on s.id = d.source_id
            cross join lateral duty.chain_of(s.acceptor_rule, d.organ_id, s.issuer_id, :today) c
            where a.duty_id = d.id and a.step = c.step
              and row(a.organ_id, a.passed_over) is distinct from row(c.organ_id, c.passed_over) and
            """ + FOLLOWS + " returning d.id) select distinct id from named order by id";

    /** What was taken over from a closed organ stays, and what an event laid: somebody chose that. */
    static final String END_UNMATCHED = MATCHED + """
            update duty.duty d
            set state = 'ENDED', changed_on = greatest(cast(:from as date), d.laid_on), changed_at = :at, version = d.version + 1
            from duty.source s
            where s.id = d.source_id and s.arises is null and d.state = 'OPEN'
              and not exists (select from duty.duty f where f.id = d.transferred_from and f.organ_id <> d.organ_id)
              and not exists (select from matched m where m.source_id = d.source_id and m.organ_id = d.organ_id) and
            """ + FOLLOWS + " returning d.id";

    private final JdbcClient db;

    MovingSql(JdbcClient db) {
        this.db = db;
    }

    /** Organs that stand elsewhere from a day on, told at a moment. */
    record Move(Collection<OrganId> organs, LocalDate from, LocalDate today, Instant at) {}

    /** These organs by the day each began. */
    SortedMap<LocalDate, List<OrganId>> born(Collection<OrganId> organs) {
        SortedMap<LocalDate, List<OrganId>> born = new TreeMap<>();
        of(BORN, organs)
                .query((row, number) -> Map.entry(row.getObject(1, LocalDate.class), new OrganId(row.getLong(2))))
                .list()
                .forEach(each -> born.computeIfAbsent(each.getKey(), any -> new ArrayList<>())
                        .add(each.getValue()));
        return born;
    }

    /** These organs and all below them that stand. */
    List<OrganId> below(Collection<OrganId> organs, LocalDate today) {
        return of(BELOW, organs)
                .param("today", today)
                .query((row, number) -> new OrganId(row.getLong(1)))
                .list();
    }

    /** Holds what may follow a move of these organs until the transaction ends. */
    void hold(Move move) {
        ids(HOLD, move, List.of());
    }

    List<Long> reopen(Move move) {
        return ids(REOPEN, move, List.of());
    }

    void keepPlaces(Move move, List<Long> reopened) {
        of(KEEP_PLACES, move, reopened).update();
    }

    List<Long> restamp(Move move, List<Long> reopened) {
        return ids(RESTAMP, move, reopened);
    }

    /** The duties for which others are asked now. */
    List<Long> nameAcceptors(Move move, List<Long> reopened) {
        return ids(NAME_ACCEPTORS, move, reopened);
    }

    List<Long> endUnmatched(Move move) {
        return ids(END_UNMATCHED, move, List.of());
    }

    private List<Long> ids(String statement, Move move, List<Long> reopened) {
        return of(statement, move, reopened)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    private StatementSpec of(String statement, Move move, List<Long> reopened) {
        return of(statement, move.organs())
                .param("from", move.from())
                .param("today", move.today())
                .param("at", Timestamp.from(move.at()))
                .param("reopened", reopened.toArray(Long[]::new));
    }

    private StatementSpec of(String statement, Collection<OrganId> organs) {
        return db.sql(statement)
                .param("organs", organs.stream().map(OrganId::value).toArray(Long[]::new));
    }
}
