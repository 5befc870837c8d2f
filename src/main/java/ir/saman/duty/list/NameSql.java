package ir.saman.duty.list;

import ir.saman.duty.Force;
import ir.saman.duty.Source;
import ir.saman.kit.web.Option;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The names of what the list is narrowed to. */
@Component
final class NameSql {

    static final String PROVINCES = """
            select code, name from directory.pub_territory where level = 'PROVINCE' order by name collate "fa-IR-x-icu\"""";

    static final String NARROWED = """
            select 'county' as what, name from directory.pub_territory where code = cast(:county as text)
            union all select 'agency', name from directory.pub_organ where id = cast(:agency as bigint)
            union all select 'agencies', name from directory.pub_organ where id = cast(:agencies as bigint)
            union all select 'ministry', name from directory.pub_organ where id = cast(:ministry as bigint)
            union all select 'waiting-for', name from directory.pub_organ where id = cast(:waitingFor as bigint)
            union all select 'organ', name from directory.pub_organ where id = cast(:organ as bigint)""";

    static final String TERRITORY =
            "select exists (select from directory.pub_territory where code = :code and level = :level)";

    static final String SOURCES = "select id, kind, ref, action, force from duty.source";

    static final String ORGANS = "select id, name from directory.pub_organ";

    static final String TERRITORIES = "select code, name from directory.pub_territory";

    static final String KNOWN_SINCE = "select day from duty.known_since";

    /** What lays a duty, and what it asks. */
    record Asked(Source source, String action, Force force) {}

    private final JdbcClient db;

    NameSql(JdbcClient db) {
        this.db = db;
    }

    List<Option> provinces() {
        return db.sql(PROVINCES)
                .query((row, number) -> new Option(row.getString("code"), row.getString("name")))
                .list();
    }

    /** Whether there is such a PROVINCE or COUNTY. */
    boolean isTerritory(String code, String level) {
        return db.sql(TERRITORY)
                .param("code", code)
                .param("level", level)
                .query(Boolean.class)
                .single();
    }

    /** The names of what the filter only holds as a number or code, by its parameter. */
    Map<String, String> narrowed(ListFilter filter) {
        Map<String, String> found = new LinkedHashMap<>();
        db.sql(NARROWED)
                .param("county", filter.county().orElse(null))
                .param("agency", filter.agency().orElse(null))
                .param("agencies", filter.agencies().orElse(null))
                .param("ministry", filter.ministry().orElse(null))
                .param("waitingFor", filter.waitingFor().orElse(null))
                .param("organ", filter.organ().orElse(null))
                .query(row -> {
                    found.put(row.getString("what"), row.getString("name"));
                });
        return found;
    }

    /** Everything that lays duties, by its number. */
    Map<Long, Asked> sources() {
        Map<Long, Asked> all = new HashMap<>();
        db.sql(SOURCES).query(row -> {
            all.put(
                    row.getLong("id"),
                    new Asked(
                            new Source(row.getString("kind"), row.getLong("ref")),
                            row.getString("action"),
                            Force.valueOf(row.getString("force"))));
        });
        return all;
    }

    /** The names of all organs, by their numbers. */
    Map<Long, String> organs() {
        Map<Long, String> all = new HashMap<>();
        db.sql(ORGANS).query(row -> {
            all.put(row.getLong("id"), row.getString("name"));
        });
        return all;
    }

    /** The names of all provinces and counties, by their codes. */
    Map<String, String> territories() {
        Map<String, String> all = new HashMap<>();
        db.sql(TERRITORIES).query(row -> {
            all.put(row.getString("code"), row.getString("name"));
        });
        return all;
    }

    /** The first day whose duties can be read as they were known then. */
    LocalDate knownSince() {
        return db.sql(KNOWN_SINCE)
                .query((row, number) -> row.getObject("day", LocalDate.class))
                .single();
    }
}
