package ir.saman.circular.page;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import ir.saman.duty.Standing;
import ir.saman.kit.database.Reads;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL beside a circular's document: where it stands, who relayed it, how far the country is. */
@Component
class PageSql {

    private static final String HEAD = """
            select c.id, c.address, c.number, c.state, c.ended_on, coalesce(e.address, '') as ended_by, c.end_note,
                   coalesce(p.name, '') as programme
            from circular.circular c
            left join circular.circular e on e.id = c.ended_by and e.classification = 'ORDINARY'
            left join directory.pub_programme p on p.id = c.programme_id
            """;

    @Reads(Head.class)
    static final String BY_ADDRESS = HEAD + " where c.address = :address";

    /** Of a number that is not certain, each candidate leads to the circular. */
    @Reads(Head.class)
    static final String BY_CANDIDATE = HEAD + """
             where exists (select from circular.candidate a
                           where a.circular_id = c.id and a.field = 'number' and a.value = :address)
             order by c.id limit 1""";

    @Reads(Relayed.class)
    static final String RELAYS = """
            select r.id, o.name as by, r.document, coalesce(r.letter_id, 0) as letter,
                   coalesce(circular.version_at(r.circular_id, r.relayed_at), 0) as version
            from circular.relay r join directory.pub_organ o on o.id = r.organ_id
            left join circular.relay_settled d on d.relay_id = r.id and d.field = 'date'
            where r.circular_id = :circular order by coalesce(d.day, r.on_date) nulls first, r.id""";

    @Reads(Settlement.class)
    static final String SETTLED = """
            select s.relay_id as relay, s.field, s.value, s.reason, s.settled_at as at
            from circular.relay_settled s join circular.relay r on r.id = s.relay_id
            where r.circular_id = :circular order by s.settled_at, s.field""";

    static final String DRAFTS = "select id from circular.draft where issued_as = :circular order by id";

    @Reads(Known.class)
    static final String KNOWN = """
            select distinct on (c.kind, c.number) c.kind, c.number, c.address from circular.circular c
            where c.number = any (cast(:numbers as text[])) and c.classification = 'ORDINARY'
            order by c.kind, c.number, c.issued_on desc""";

    @Reads(AskId.class)
    static final String ASKS = """
            select a.id, l.anchor, a.key from circular.ask a join circular.clause l on l.id = a.clause_id
            where l.circular_id = :circular order by a.id""";

    /** How far the country is with everything a circular asks: read from the counts, all at once. */
    @Reads(Counted.class)
    static final String PROGRESS = """
            with asking as materialized (
              select s.id, a.id as ask from circular.clause l join circular.ask a on a.clause_id = l.id
              join duty.pub_source s on s.kind = 'circular' and s.ref = a.id
              where l.circular_id = :circular),
            counted as (
              select s.ask, c.state, c.due_on, sum(c.n)::bigint as n
              from duty.pub_count('PROVINCE', 'OCCURRED', :today, array(select id from asking)) c
              join asking s on s.id = c.source_id
              group by 1, 2, 3 having sum(c.n) <> 0)
            select ask, duty.pub_standing(state, due_on, :today) as standing, sum(n)::bigint as n,
                   case when count(*) = count(due_on) and min(due_on) = max(due_on) then min(due_on) end as due
            from counted group by 1, 2""";

    private final JdbcClient db;

    PageSql(JdbcClient db) {
        this.db = db;
    }

    /** So many duties of an ask stand so; {@code due} is absent where they are not all due on one day. */
    record Counted(long ask, Standing standing, long n, Optional<LocalDate> due) {}

    /** An ask's number, by its clause and its own key; of several that were asked one after another, the newest is last. */
    record AskId(long id, String anchor, String key) {}

    /**
     * A relay as it is stored.
     *
     * @param letter its number in the register, 0 for none
     * @param version the version it passed on, 0 where none is kept
     */
    record Relayed(long id, String by, String document, long letter, int version) {}

    private record Known(String kind, String number, String address) {}

    Optional<Head> head(String address) {
        return db.sql(BY_ADDRESS)
                .param("address", address)
                .query(PageSql::head)
                .optional()
                .or(() -> db.sql(BY_CANDIDATE)
                        .param("address", address)
                        .query(PageSql::head)
                        .optional());
    }

    List<Relayed> relays(long circular) {
        return db.sql(RELAYS)
                .param("circular", circular)
                .query(new SimplePropertyRowMapper<>(Relayed.class))
                .list();
    }

    /** What was settled of its relays, by their numbers, the oldest first. */
    Map<Long, List<Settlement>> settled(long circular) {
        return db
                .sql(SETTLED)
                .param("circular", circular)
                .query((row, number) -> new Settlement(
                        row.getLong("relay"),
                        row.getString("field"),
                        row.getString("value"),
                        row.getString("reason"),
                        row.getTimestamp("at").toInstant()))
                .list()
                .stream()
                .collect(groupingBy(Settlement::relay));
    }

    /** The drafts its versions were issued from. */
    List<Long> drafts(long circular) {
        return db.sql(DRAFTS)
                .param("circular", circular)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /** Addresses of the open circulars of these numbers, by kind and number. */
    Map<String, String> known(Collection<String> numbers) {
        return db.sql(KNOWN).param("numbers", numbers.toArray(String[]::new)).query(Known.class).list().stream()
                .collect(toMap(each -> each.kind() + " " + each.number(), Known::address));
    }

    List<AskId> asks(long circular) {
        return db.sql(ASKS)
                .param("circular", circular)
                .query(new SimplePropertyRowMapper<>(AskId.class))
                .list();
    }

    List<Counted> progress(long circular, LocalDate today) {
        return db.sql(PROGRESS)
                .param("circular", circular)
                .param("today", today)
                .query((row, number) -> new Counted(
                        row.getLong("ask"),
                        Standing.valueOf(row.getString("standing")),
                        row.getLong("n"),
                        Optional.ofNullable(row.getObject("due", LocalDate.class))))
                .list();
    }

    private static Head head(ResultSet row, int number) throws SQLException {
        return new Head(
                row.getLong("id"),
                row.getString("address"),
                row.getString("number"),
                row.getString("state"),
                Optional.ofNullable(row.getObject("ended_on", LocalDate.class)),
                row.getString("ended_by"),
                row.getString("end_note"),
                row.getString("programme"));
    }
}
