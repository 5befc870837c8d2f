package ir.saman.circular;

import static java.util.stream.Collectors.toMap;

import ir.saman.kit.database.Reads;
import java.util.Collection;
import java.util.Map;
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

    private final JdbcClient db;

    WordingSql(JdbcClient db) {
        this.db = db;
    }

    record Named(String code, String name) {}

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
