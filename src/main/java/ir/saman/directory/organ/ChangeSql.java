package ir.saman.directory.organ;

import ir.saman.directory.Actor;
import ir.saman.directory.OrganId;
import ir.saman.directory.organ.OrganCommand.Identity;
import ir.saman.directory.organ.OrganCommand.Place;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of the commands on organs. */
@Component
class ChangeSql {

    /** Two moves at once could make a cycle that neither makes alone, so whoever changes the tree takes turns. */
    static final String TAKE_TURNS = "select pg_advisory_xact_lock(140509021110)";

    static final String CURRENT = """
            select o.version, directory.organ_facts(o)::text as facts from directory.organ o where o.id = :organ for update""";

    static final String LAST_CHANGE = """
            select coalesce(a.person_name, '') as by, c.changed_at as at
            from directory.organ_change c left join directory.pub_account a on a.id = c.account_id
            where c.organ_id = :organ order by c.id desc limit 1""";

    static final String CODE_TAKEN = """
            select exists (select from directory.organ where code_system = :codeSystem and code = :code and id <> :organ)""";

    static final String PROVINCE_OF_COUNTY =
            "select province from directory.territory where level = 'COUNTY' and code = :county";

    static final String UNITS = """
            select id from directory.organ
            where parent_id = :organ and (valid_to is null or valid_to > :today) order by id""";

    static final String MAKE = """
            insert into directory.organ (code, code_system, code_provisional, kind, name, name_en, parent_id, path, province,
                                         county, article5, valid_from, provenance)
            values (:code, :codeSystem, :codeProvisional, :kind, :name, nullif(:nameEn, ''), :parent, '',
                    nullif(:province, ''), nullif(:county, ''), :article5, :on, 'entered')
            returning id""";

    static final String EDIT = """
            update directory.organ
            set code = :code, code_system = :codeSystem, code_provisional = :codeProvisional, kind = :kind, name = :name,
                name_en = nullif(:nameEn, ''), article5 = :article5, version = version + 1
            where id = :organ""";

    static final String MOVE = """
            update directory.organ
            set parent_id = :parent, province = nullif(:province, ''), county = nullif(:county, ''), version = version + 1
            where id = :organ""";

    static final String ADOPT = """
            update directory.organ set parent_id = :parent, version = version + 1 where id = :organ""";

    static final String CLOSE = "update directory.organ set valid_to = :on, version = version + 1 where id = :organ";

    static final String SUCCEED = """
            insert into directory.organ_succession (predecessor_id, successor_id, on_date)
            values (:organ, :successor, :on) on conflict do nothing""";

    static final String PLACE = "select directory.place_organs(cast(:roots as bigint[]))";

    static final String RECORD = """
            insert into directory.organ_change (organ_id, changed_at, effective_on, account_id, reason, before, after)
            select o.id, :at, :on, :account, :reason, cast(nullif(:before, '') as jsonb), directory.organ_facts(o)
            from directory.organ o where o.id = :organ""";

    private final JdbcClient db;

    ChangeSql(JdbcClient db) {
        this.db = db;
    }

    /** An organ's version and its facts as JSON. */
    record Current(int version, String facts) {}

    /** Who changed an organ last, and when. */
    record LastChange(String by, Instant at) {}

    void takeTurns() {
        db.sql(TAKE_TURNS).query((row, number) -> true).list();
    }

    Optional<Current> current(OrganId organ) {
        return db.sql(CURRENT)
                .param("organ", organ.value())
                .query((row, number) -> new Current(row.getInt("version"), row.getString("facts")))
                .optional();
    }

    Optional<LastChange> lastChange(OrganId organ) {
        return db.sql(LAST_CHANGE)
                .param("organ", organ.value())
                .query((row, number) -> new LastChange(
                        row.getString("by"), row.getTimestamp("at").toInstant()))
                .optional();
    }

    boolean codeTaken(Identity identity, long organ) {
        return db.sql(CODE_TAKEN)
                .param("codeSystem", identity.codeSystem())
                .param("code", identity.code())
                .param("organ", organ)
                .query(Boolean.class)
                .single();
    }

    Optional<String> provinceOf(String county) {
        return db.sql(PROVINCE_OF_COUNTY)
                .param("county", county)
                .query(String.class)
                .optional();
    }

    List<OrganId> units(OrganId organ, LocalDate today) {
        return db.sql(UNITS)
                .param("organ", organ.value())
                .param("today", today)
                .query((row, number) -> new OrganId(row.getLong(1)))
                .list();
    }

    OrganId make(Identity identity, Place place, LocalDate on) {
        Long id = placed(described(db.sql(MAKE), identity), place)
                .param("on", on)
                .query(Long.class)
                .single();
        return new OrganId(id);
    }

    void edit(OrganId organ, Identity identity) {
        described(db.sql(EDIT), identity).param("organ", organ.value()).update();
    }

    void move(OrganId organ, Place place) {
        placed(db.sql(MOVE), place).param("organ", organ.value()).update();
    }

    void adopt(OrganId organ, OrganId parent) {
        db.sql(ADOPT)
                .param("organ", organ.value())
                .param("parent", parent.value())
                .update();
    }

    void close(OrganId organ, LocalDate on) {
        db.sql(CLOSE).param("organ", organ.value()).param("on", on).update();
    }

    void succeed(OrganId organ, OrganId successor, LocalDate on) {
        db.sql(SUCCEED)
                .param("organ", organ.value())
                .param("successor", successor.value())
                .param("on", on)
                .update();
    }

    /** Computes the places of these organs and of all below them anew. */
    void place(Collection<OrganId> roots) {
        db.sql(PLACE)
                .param("roots", roots.stream().map(OrganId::value).toArray(Long[]::new))
                .query(Long.class)
                .single();
    }

    /** Keeps what a command changed; {@code before} is empty for a new organ. */
    void record(OrganId organ, OrganCommand command, String before, Instant at, Actor by) {
        db.sql(RECORD)
                .param("organ", organ.value())
                .param("at", Timestamp.from(at))
                .param("on", command.on())
                .param("account", by.account().value())
                .param("reason", command.reason())
                .param("before", before)
                .update();
    }

    private static JdbcClient.StatementSpec described(JdbcClient.StatementSpec statement, Identity identity) {
        return statement
                .param("code", identity.code())
                .param("codeSystem", identity.codeSystem())
                .param("codeProvisional", identity.codeProvisional())
                .param("kind", identity.kind().name())
                .param("name", identity.name())
                .param("nameEn", identity.nameEn())
                .param("article5", identity.article5());
    }

    private static JdbcClient.StatementSpec placed(JdbcClient.StatementSpec statement, Place place) {
        @Nullable Long parent = place.parent().map(OrganId::value).orElse(null);
        return statement
                .param("parent", parent)
                .param("province", place.province().orElse(""))
                .param("county", place.county().orElse(""));
    }
}
