package ir.saman.duty.card;

import ir.saman.directory.OrganId;
import ir.saman.directory.Reach;
import ir.saman.duty.DutyId;
import ir.saman.duty.DutyState;
import ir.saman.duty.Source;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of what lies behind duties. */
@Component
final class BackgroundSql {

    static final String SOURCES = """
            select d.id, s.kind, s.ref from duty.duty d join duty.source s on s.id = d.source_id
            where d.id = any (cast(:duties as bigint[]))""";

    /** Only what the reader may see: within reach, or of concern to the reader's organ. */
    static final String ALSO_MET = """
            select d.id as duty, x.id as other, xs.kind, xs.ref, xs.action, x.state
            from duty.duty d
            join duty.source s on s.id = d.source_id
            join duty.duty x on x.organ_id = d.organ_id and x.period = d.period and x.id <> d.id
              and coalesce(x.post_id, 0) = coalesce(d.post_id, 0) and coalesce(x.person_id, 0) = coalesce(d.person_id, 0)
            join duty.source xs on xs.id = x.source_id and xs.evidence_kind = s.evidence_kind
            where d.id = any (cast(:duties as bigint[]))
              and x.state not in ('EXEMPT', 'ENDED')
              and (x.organ_id = any (array(select o.id from directory.pub_organ o
                     where o.id = cast(:own as bigint) or o.path <@ cast(:below as ltree)))
                or x.province = cast(:province as text) or x.county = cast(:county as text)
                or xs.issuer_id = cast(:overseer as bigint)
                or xs.programme_id in (select v.programme_id from directory.pub_overseer v
                                       where v.organ_id = cast(:overseer as bigint))
                or exists (select from duty.acceptor a where a.duty_id = x.id and a.organ_id = :organ)
                or exists (select from duty.cooperation c where c.duty_id = x.id and c.organ_id = :organ)
                or exists (select from duty.relief r where r.duty_id = x.id and r.decided_for = :organ))
            order by d.id, x.due_on, x.id""";

    /** Only of the same bearer: who sees the one sees the other. */
    static final String ANSWERED_BEFORE = """
            select d.id, f.id as before from duty.duty d join duty.duty f on f.id = d.transferred_from
            where d.id = any (cast(:duties as bigint[])) and f.organ_id = d.organ_id and f.evidence_id is not null
              and f.evidence_id is distinct from d.evidence_id""";

    static final String KNOWN = "select id, kind, ref, action from duty.source order by id";

    private final JdbcClient db;

    BackgroundSql(JdbcClient db) {
        this.db = db;
    }

    /** A source by its number here. */
    record Known(long id, Source source, String action) {}

    Map<DutyId, Source> sources(Collection<DutyId> duties) {
        Map<DutyId, Source> found = new HashMap<>();
        db.sql(SOURCES).param("duties", DutyId.numbers(duties)).query(row -> {
            found.put(new DutyId(row.getLong("id")), new Source(row.getString("kind"), row.getLong("ref")));
        });
        return found;
    }

    Map<DutyId, List<AlsoMet>> alsoMet(Collection<DutyId> duties, Reach reach, OrganId organ) {
        record Pair(DutyId duty, AlsoMet other) {}
        return db
                .sql(ALSO_MET)
                .param("duties", DutyId.numbers(duties))
                .param("own", reach.own().map(OrganId::value).orElse(null))
                .param("below", reach.below().orElse(null))
                .param("province", reach.province().orElse(null))
                .param("county", reach.county().orElse(null))
                .param("overseer", reach.overseer().map(OrganId::value).orElse(null))
                .param("organ", organ.value())
                .query((row, number) -> new Pair(
                        new DutyId(row.getLong("duty")),
                        new AlsoMet(
                                new DutyId(row.getLong("other")),
                                new Source(row.getString("kind"), row.getLong("ref")),
                                row.getString("action"),
                                DutyState.valueOf(row.getString("state")))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Pair::duty, Collectors.mapping(Pair::other, Collectors.toList())));
    }

    /** The duties these go on from, which were answered with evidence of another kind. */
    Map<DutyId, DutyId> answeredBefore(Collection<DutyId> duties) {
        Map<DutyId, DutyId> found = new HashMap<>();
        db.sql(ANSWERED_BEFORE).param("duties", DutyId.numbers(duties)).query(row -> {
            found.put(new DutyId(row.getLong("id")), new DutyId(row.getLong("before")));
        });
        return found;
    }

    List<Known> known() {
        return db.sql(KNOWN)
                .query((row, number) -> new Known(
                        row.getLong("id"),
                        new Source(row.getString("kind"), row.getLong("ref")),
                        row.getString("action")))
                .list();
    }
}
