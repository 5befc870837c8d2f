package ir.saman.circular.page;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import ir.saman.circular.CircularId;
import ir.saman.circular.page.Beside.Answered;
import ir.saman.directory.AccountId;
import ir.saman.directory.OrganId;
import ir.saman.directory.Reach;
import ir.saman.kit.database.Reads;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of what people have added to a circular. */
@Component
class BesideSql {

    static final String ANSWERED = """
            select q.anchor, q.question, q.answer, q.answered_at,
                   case when duty.pub_stands_for(q.issuer_id, :today) = cast(:organ as bigint) then o.name else '' end as asker
            from circular.question q join directory.pub_organ o on o.id = q.organ_id
            where q.circular_id = :circular and q.answered_at is not null
              and coalesce(circular.version_at(q.circular_id, q.asked_at), 0) <> all (cast(:closed as integer[]))
              and coalesce(circular.version_at(q.circular_id, q.answered_at), 0) <> all (cast(:closed as integer[]))
            order by q.answered_at, q.id""";

    /** How many organs the circular binds: within reach, of those the ones that opened it, and without the reader's own. */
    @Reads(Reached.class)
    static final String REACHED = """
            select count(*) as bound, count(n.organ_id) as seen, count(*) filter (
                     where o.id <> :own and (o.path <@ cast(:below as ltree) or o.province = cast(:province as text)
                                             or o.county = cast(:county as text))) as below
            from circular.bound_within(:circular, cast(:within as bigint), cast(:below as ltree), cast(:province as text),
                                       cast(:county as text), cast(:overseer as bigint), :today) b
            join directory.pub_organ o on o.id = b.organ_id
            left join circular.seen n on n.circular_id = :circular and n.organ_id = o.id""";

    static final String IS_BEARER = """
            select exists (select from duty.pub_bearers(cast(:rule as jsonb), :today) b where b.id = :organ)""";

    static final String SEE = """
            insert into circular.seen (circular_id, organ_id, seen_at, seen_by)
            select :circular, :organ, :at, :by
            where not exists (select from circular.seen where circular_id = :circular and organ_id = :organ)
            on conflict do nothing""";

    private final JdbcClient db;

    BesideSql(JdbcClient db) {
        this.db = db;
    }

    /** Organs the circular binds within reach, how many of them opened it, and how many of them are not the reader's own. */
    record Reached(long bound, long seen, long below) {}

    private record AtClause(String anchor, Answered answered) {}

    /** Those asked and answered while versions stood that are not closed to the reader. */
    Map<String, List<Answered>> answered(CircularId circular, List<Integer> closed, OrganId reader, LocalDate today) {
        return db
                .sql(ANSWERED)
                .param("circular", circular.value())
                .param("closed", closed.toArray(Integer[]::new))
                .param("organ", reader.value())
                .param("today", today)
                .query((row, number) -> new AtClause(
                        row.getString("anchor"),
                        new Answered(
                                row.getString("question"),
                                row.getString("answer"),
                                row.getTimestamp("answered_at").toInstant(),
                                row.getString("asker"))))
                .list()
                .stream()
                .collect(groupingBy(AtClause::anchor, mapping(AtClause::answered, toList())));
    }

    /** As far as the list of who has seen it reaches; {@code issuer}: whether {@code own} issued it, and sees all of it. */
    Reached reached(CircularId circular, OrganId own, Reach reach, boolean issuer, LocalDate today) {
        Optional<OrganId> overseer = issuer ? Optional.of(own) : reach.overseer();
        return db.sql(REACHED)
                .param("circular", circular.value())
                .param("own", own.value())
                .param("within", reach.own().map(OrganId::value).orElse(null))
                .param("overseer", overseer.map(OrganId::value).orElse(null))
                .param("today", today)
                .param("below", reach.below().orElse(null))
                .param("province", reach.province().orElse(null))
                .param("county", reach.county().orElse(null))
                .query(Reached.class)
                .single();
    }

    boolean isBearer(String rule, OrganId organ, LocalDate today) {
        return db.sql(IS_BEARER)
                .param("rule", rule)
                .param("organ", organ.value())
                .param("today", today)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    /** The first opening by somebody of the organ; the next ones are not written. */
    void see(CircularId circular, OrganId organ, AccountId by, Instant at) {
        db.sql(SEE)
                .param("circular", circular.value())
                .param("organ", organ.value())
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .update();
    }
}
