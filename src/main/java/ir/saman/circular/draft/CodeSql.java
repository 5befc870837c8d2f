package ir.saman.circular.draft;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.OrganPicks;
import ir.saman.kit.database.Reads;
import ir.saman.kit.text.Digits;
import ir.saman.kit.web.Option;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
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

    @Reads(Named.class)
    static final String ORGANS = """
            select code, name, '' as province from directory.pub_organ
            where code_system = 'SAMAN' and code = any (cast(:codes as text[]))
            order by array_position(cast(:codes as text[]), code), id""";

    @Reads(Named.class)
    static final String FOUND_ORGANS = """
            select code, name, '' as province from directory.pub_organ
            where code_system = 'SAMAN' and (name_search like :pattern or code = :code) and (valid_to is null or valid_to > :today)
            order by (code = :code) desc, length(name_search), name_search, id limit :most""";

    static final String NAME =
            "select name from directory.pub_organ where code = :typed and code_system = 'SAMAN' order by id limit 1";

    private static final String TERRITORY_NAMES = """
            select t.code, t.name, case when t.code = t.province then '' else p.name end as province
            from directory.pub_territory t join directory.pub_territory p on p.code = t.province
            """;

    @Reads(Named.class)
    static final String TERRITORIES = TERRITORY_NAMES + """
            where t.code = any (cast(:codes as text[])) order by array_position(cast(:codes as text[]), t.code)""";

    @Reads(Named.class)
    static final String FOUND_TERRITORIES = TERRITORY_NAMES + """
            where kit.fa_norm(t.name) like :pattern or t.code = :code
            order by (t.code = :code) desc, length(t.code), length(t.name), t.name, t.code limit :most""";

    @Reads(Option.class)
    static final String NATIONAL = """
            select min(code) as value, name as text from directory.pub_organ
            where level = 'NATIONAL' and code_system = 'SAMAN' group by name order by name""";

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

    private static final SimplePropertyRowMapper<Named> NAMED = new SimplePropertyRowMapper<>(Named.class);

    private final JdbcClient db;

    CodeSql(JdbcClient db) {
        this.db = db;
    }

    /** An organ or a territory; the province of a county. */
    record Named(String code, String name, String province) {

        Option organ() {
            return new Option(code, text("circular.draft.pick.organ", name, code));
        }

        Option territory() {
            return new Option(
                    code,
                    province.isEmpty()
                            ? text("circular.draft.pick.province", name)
                            : text("circular.draft.pick.county", name, province));
        }
    }

    /** The code of the organ of that code, or of exactly that name. */
    Optional<String> organ(String typed) {
        return code(ORGAN, typed);
    }

    Optional<String> territory(String typed) {
        return code(TERRITORY, typed);
    }

    Optional<String> name(String code) {
        return code(NAME, code);
    }

    /** Codes with their names, in the order of the codes. */
    List<Option> organs(List<String> codes) {
        return named(ORGANS, codes).map(Named::organ).toList();
    }

    List<Option> territories(List<String> codes) {
        return named(TERRITORIES, codes).map(Named::territory).toList();
    }

    /** Standing organs whose name holds these words in this order, or of that code; the shortest names first. */
    List<Option> searchOrgans(String words, LocalDate today) {
        return searched(FOUND_ORGANS, words).param("today", today).query(NAMED).list().stream()
                .map(Named::organ)
                .toList();
    }

    /** The same of territories, the provinces first. */
    List<Option> searchTerritories(String words) {
        return searched(FOUND_TERRITORIES, words).query(NAMED).list().stream()
                .map(Named::territory)
                .toList();
    }

    /** The names of the national organs. */
    List<Option> national() {
        return db.sql(NATIONAL)
                .query(new SimplePropertyRowMapper<>(Option.class))
                .list();
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

    private Stream<Named> named(String statement, List<String> codes) {
        return db.sql(statement).param("codes", codes.toArray(String[]::new)).query(NAMED).list().stream();
    }

    private StatementSpec searched(String statement, String words) {
        return db.sql(statement)
                .param("pattern", OrganPicks.pattern(words))
                .param("code", Digits.latin(words).strip().toUpperCase(Locale.ROOT))
                .param("most", Pick.MOST);
    }
}
