package ir.saman.duty.card;

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

    static final String ALSO_MET = """
            select d.id as duty, x.id as other, xs.kind, xs.ref, xs.action, x.state
            from duty.duty d
            join duty.source s on s.id = d.source_id
            join duty.duty x on x.organ_id = d.organ_id and x.period = d.period and x.id <> d.id
              and coalesce(x.post_id, 0) = coalesce(d.post_id, 0) and coalesce(x.person_id, 0) = coalesce(d.person_id, 0)
            join duty.source xs on xs.id = x.source_id and xs.evidence_kind = s.evidence_kind
            where d.id = any (cast(:duties as bigint[]))
              and (x.state in ('OPEN', 'BEFORE', 'RETURNED') or x.evidence_id = d.evidence_id)
            order by d.id, x.due_on, x.id""";

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

    Map<DutyId, List<AlsoMet>> alsoMet(Collection<DutyId> duties) {
        record Pair(DutyId duty, AlsoMet other) {}
        return db
                .sql(ALSO_MET)
                .param("duties", DutyId.numbers(duties))
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

    List<Known> known() {
        return db.sql(KNOWN)
                .query((row, number) -> new Known(
                        row.getLong("id"),
                        new Source(row.getString("kind"), row.getLong("ref")),
                        row.getString("action")))
                .list();
    }
}
