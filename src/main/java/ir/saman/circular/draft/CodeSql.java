package ir.saman.circular.draft;

import ir.saman.kit.database.Reads;
import ir.saman.kit.web.Option;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of what a rule may name, and of how many it matches. */
@Component
class CodeSql {

    static final String ORGAN = """
            select code from directory.pub_organ
            where code_system = 'SAMAN' and (code = :typed or name_search = kit.fa_norm(:typed))
            order by (code = :typed) desc, valid_to nulls first, id limit 1""";

    static final String TERRITORY = """
            select code from directory.pub_territory where code = :typed or kit.fa_norm(name) = kit.fa_norm(:typed)
            order by (code = :typed) desc, length(code), code limit 1""";

    @Reads(Option.class)
    static final String ORGANS = """
            select code as value, code || ' ' || name as text from directory.pub_organ
            where code_system = 'SAMAN' and code = any (cast(:codes as text[])) order by id""";

    @Reads(Option.class)
    static final String TERRITORIES = """
            select code as value, code || ' ' || name as text from directory.pub_territory
            where code = any (cast(:codes as text[])) order by code""";

    @Reads(Option.class)
    static final String EVIDENCE =
            "select code as value, name as text from duty.pub_evidence_kind order by kit.fa_norm(name), code";

    @Reads(Option.class)
    static final String POST_KINDS =
            "select code as value, title as text from directory.pub_post_kind order by kit.fa_norm(title), code";

    @Reads(Option.class)
    static final String PROGRAMMES =
            "select code as value, name as text from directory.pub_programme order by kit.fa_norm(name), code";

    static final String BEARERS = "select count(*) from duty.bearers(cast(:rule as jsonb), :today)";

    static final String HOLDERS = """
            select count(distinct (b.id, h.person_id)) from duty.bearers(cast(:rule as jsonb), :today) b
            join directory.pub_holder h on h.organ_id = b.id and h.post_kind = :kind""";

    private final JdbcClient db;

    CodeSql(JdbcClient db) {
        this.db = db;
    }

    /** The code of the organ of that code, or of exactly that name. */
    Optional<String> organ(String typed) {
        return code(ORGAN, typed);
    }

    Optional<String> territory(String typed) {
        return code(TERRITORY, typed);
    }

    /** Codes with their names. */
    List<Option> organs(List<String> codes) {
        return named(ORGANS, codes);
    }

    List<Option> territories(List<String> codes) {
        return named(TERRITORIES, codes);
    }

    List<Option> evidence() {
        return db.sql(EVIDENCE)
                .query(new SimplePropertyRowMapper<>(Option.class))
                .list();
    }

    List<Option> postKinds() {
        return db.sql(POST_KINDS)
                .query(new SimplePropertyRowMapper<>(Option.class))
                .list();
    }

    List<Option> programmes() {
        return db.sql(PROGRAMMES)
                .query(new SimplePropertyRowMapper<>(Option.class))
                .list();
    }

    /** How many organs a rule, as JSON, matches today. */
    long bearers(String rule, LocalDate today) {
        return db.sql(BEARERS)
                .param("rule", rule)
                .param("today", today)
                .query((row, number) -> row.getLong(1))
                .single();
    }

    /** How many persons hold a post of that kind in the organs a rule matches. */
    long holders(String rule, String kind, LocalDate today) {
        return db.sql(HOLDERS)
                .param("rule", rule)
                .param("kind", kind)
                .param("today", today)
                .query((row, number) -> row.getLong(1))
                .single();
    }

    private Optional<String> code(String statement, String typed) {
        return db.sql(statement)
                .param("typed", typed)
                .query((row, number) -> row.getString(1))
                .optional();
    }

    private List<Option> named(String statement, List<String> codes) {
        return db.sql(statement)
                .param("codes", codes.toArray(String[]::new))
                .query(new SimplePropertyRowMapper<>(Option.class))
                .list();
    }
}
