package ir.saman.circular.relay;

import ir.saman.circular.CircularId;
import ir.saman.directory.OrganId;
import ir.saman.directory.Reach;
import ir.saman.kit.database.Reads;
import ir.saman.secretariat.Letter;
import ir.saman.secretariat.LetterId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of relaying. */
@Component
class RelaySql {

    /** Whom the circular binds today of those within the relaying organ's reach, itself left out. */
    @Reads(Bound.class)
    static final String BOUND = """
            select o.id, o.code, o.name from directory.pub_organ o
            where o.id <> :own and (o.valid_to is null or o.valid_to > :today)
              and (o.path <@ cast(:below as ltree) or o.province = cast(:province as text) or o.county = cast(:county as text))
              and o.id in (
                select d.organ_id from circular.clause l
                join circular.ask a on a.clause_id = l.id
                join duty.pub_source s on s.kind = 'circular' and s.ref = a.id
                join duty.pub_duty d on d.source_id = s.id and d.state <> 'ENDED'
                where l.circular_id = :circular)
            order by o.name, o.id""";

    /** By when each clause is due next for these organs; where its day has passed for all of them, that day. */
    static final String DUE = """
            select l.anchor, coalesce(min(d.due_on) filter (where d.due_on >= :today), min(d.due_on)) as due_on
            from circular.clause l
            join circular.ask a on a.clause_id = l.id
            join duty.pub_source s on s.kind = 'circular' and s.ref = a.id
            join duty.pub_duty d on d.source_id = s.id and d.state in ('OPEN', 'RETURNED') and d.due_on is not null
            where l.circular_id = :circular and d.organ_id = any (cast(:organs as bigint[]))
            group by l.anchor""";

    static final String HOLD = "select state = 'IN_FORCE' from circular.circular where id = :circular for update";

    /** The same letter sent twice, by a double click, is one relay; its number may have been given by the secretariat. */
    static final String SENT = """
            select exists (select from circular.relay
                           where circular_id = :circular and organ_id = :organ
                             and cast(document as jsonb) - 'number' = cast(:document as jsonb) - 'number'
                             and (:number = '' or cast(document as jsonb) ->> 'number' = :number))""";

    /** The letter this organ received the circular by: the last relay that reached it, else the circular's own. */
    static final String BEFORE = """
            select letter from (
              select 1 as rank, r.id, r.letter_id as letter from circular.relay r
              where r.circular_id = :circular and r.organ_id <> :organ and r.letter_id is not null
                and exists (select from duty.pub_bearers(cast(r.document as jsonb) #> '{addressees,rule}', :today) b where b.id = :organ)
              union all
              select 2, d.id, d.letter_id from circular.draft d
              where d.issued_as = :circular and d.letter_id is not null) found
            order by rank, id desc limit 1""";

    private final JdbcClient db;

    RelaySql(JdbcClient db) {
        this.db = db;
    }

    /** An organ the circular binds. */
    record Bound(long id, String code, String name) {

        OrganId organ() {
            return new OrganId(id);
        }
    }

    List<Bound> bound(CircularId circular, OrganId own, Reach reach, LocalDate today) {
        return db.sql(BOUND)
                .param("circular", circular.value())
                .param("own", own.value())
                .param("below", reach.below().orElse(null))
                .param("province", reach.province().orElse(null))
                .param("county", reach.county().orElse(null))
                .param("today", today)
                .query(new SimplePropertyRowMapper<>(Bound.class))
                .list();
    }

    Map<String, LocalDate> due(CircularId circular, List<Bound> organs, LocalDate today) {
        return db
                .sql(DUE)
                .param("circular", circular.value())
                .param("organs", organs.stream().map(Bound::id).toArray(Long[]::new))
                .param("today", today)
                .query(RelaySql::due)
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Whoever relays a circular holds it: the same letter sent twice at once is seen by the second. Whether it is in force. */
    boolean hold(CircularId circular) {
        return db.sql(HOLD)
                .param("circular", circular.value())
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    Optional<Letter.Parent> before(CircularId circular, OrganId organ, LocalDate today) {
        return db.sql(BEFORE)
                .param("circular", circular.value())
                .param("organ", organ.value())
                .param("today", today)
                .query((row, number) -> new Letter.Parent(Letter.Relation.RELAYS, new LetterId(row.getLong(1))))
                .optional();
    }

    /** @param document of the relay, whatever its number */
    boolean sent(CircularId circular, OrganId organ, String document, String given) {
        return db.sql(SENT)
                .param("circular", circular.value())
                .param("organ", organ.value())
                .param("document", document)
                .param("number", given)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    private static Map.Entry<String, LocalDate> due(ResultSet row, int number) throws SQLException {
        return Map.entry(
                row.getString("anchor"),
                Optional.ofNullable(row.getObject("due_on", LocalDate.class)).orElseThrow());
    }
}
