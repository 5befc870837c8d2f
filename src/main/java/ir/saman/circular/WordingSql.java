package ir.saman.circular;

import static java.util.stream.Collectors.toMap;

import ir.saman.circular.LifeSql.Place;
import ir.saman.kit.database.Reads;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of names: organs, territories and kinds of evidence by code. */
@Component
class WordingSql {

    @Reads(Named.class)
    static final String ORGANS = """
            select distinct on (code) code, name from directory.pub_organ where code = any (cast(:codes as text[])) order by code, id""";

    @Reads(Named.class)
    static final String TERRITORIES =
            "select code, name from directory.pub_territory where code = any (cast(:codes as text[]))";

    @Reads(Named.class)
    static final String EVIDENCE =
            "select code, name from duty.pub_evidence_kind where code = any (cast(:codes as text[]))";

    /** Of an ask that was laid anew in its place, the one that stood in that version: the earliest comes last. */
    @Reads(Laid.class)
    static final String LAID = """
            select l.anchor, a.key, s.letter_on
            from circular.ask a join circular.clause l on l.id = a.clause_id
            join duty.pub_source s on s.kind = 'circular' and s.ref = a.id
            where l.circular_id = :circular and (a.ceased_with is null or a.ceased_with > :version) order by a.id desc""";

    private final JdbcClient db;

    WordingSql(JdbcClient db) {
        this.db = db;
    }

    record Named(String code, String name) {}

    /** An ask that was laid, and the day its deadlines count from. */
    record Laid(String anchor, String key, LocalDate letterOn) {}

    /** The asks of a version by their places; of those that stand, where no version ends them. */
    Map<Place, LocalDate> laid(CircularId circular, int version) {
        Map<Place, LocalDate> days = new HashMap<>();
        db.sql(LAID)
                .param("circular", circular.value())
                .param("version", version)
                .query(new SimplePropertyRowMapper<>(Laid.class))
                .list()
                .forEach(each -> days.put(new Place(each.anchor(), each.key()), each.letterOn()));
        return days;
    }

    Map<String, String> organs(Collection<String> codes) {
        return named(ORGANS, codes);
    }

    Map<String, String> territories(Collection<String> codes) {
        return named(TERRITORIES, codes);
    }

    Map<String, String> evidence(Collection<String> codes) {
        return named(EVIDENCE, codes);
    }

    private Map<String, String> named(String statement, Collection<String> codes) {
        return db.sql(statement).param("codes", codes.toArray(String[]::new)).query(Named.class).list().stream()
                .collect(toMap(Named::code, Named::name));
    }
}
