package ir.saman.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The organs of the country, on the administration tree and the territory tree. */
@Component
public class Organs {

    static final String COLUMNS = """
            select id, code, kind, name, parent_id, path::text as path, province, county, agency_id, ministry_id, article5,
                   valid_from, valid_to
            from directory.organ""";
    static final String FIND = COLUMNS + " where id = :id";
    static final String BY_CODE = COLUMNS + " where code = :code order by id limit 1";
    static final String COORDINATOR = COLUMNS + """
             where kind = :kind and province = :province and (valid_to is null or valid_to > :today)
            order by id limit 1""";
    static final String COORDINATORS = "select distinct on (province) * from (" + COLUMNS + """
             where kind = :kind and province is not null and (valid_to is null or valid_to > :today)) standing
            order by province, id""";
    static final String MEMBERS = """
            select distinct m.account_id from directory.membership m join directory.account a on a.id = m.account_id
            where m.organ_id = :organ and a.enabled and m.valid_from <= :today and (m.valid_to is null or m.valid_to > :today)
              and m.role = any (cast(:roles as text[]))""";

    static final String PERSON = "select person_id from directory.account where id = :account";

    static final String KEEP_POST_KIND = """
            insert into directory.post_kind (code, title) values (:code, :title)
            on conflict (code) do update set title = excluded.title where directory.post_kind.title <> excluded.title""";

    private final JdbcClient db;

    Organs(JdbcClient db) {
        this.db = db;
    }

    /** The organ of that number. */
    public Optional<Organ> find(OrganId id) {
        return db.sql(FIND).param("id", id.value()).query(Organs::organ).optional();
    }

    /** The organ of that number, which is known to exist. */
    public Organ get(OrganId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no organ " + id.value()));
    }

    /** The organ of that code. */
    public Optional<Organ> byCode(String code) {
        return db.sql(BY_CODE).param("code", code).query(Organs::organ).optional();
    }

    /** The one organ of a kind (governorate, management organisation) in a province today. */
    public Optional<Organ> ofProvince(OrganKind kind, String province, LocalDate today) {
        return db.sql(COORDINATOR)
                .param("kind", kind.name())
                .param("province", province)
                .param("today", today)
                .query(Organs::organ)
                .optional();
    }

    /** The organ of a kind in each province that has one today: {@link #ofProvince} of all provinces at once. */
    public List<Organ> ofEachProvince(OrganKind kind, LocalDate today) {
        return db.sql(COORDINATORS)
                .param("kind", kind.name())
                .param("today", today)
                .query(Organs::organ)
                .list();
    }

    /** The accounts that hold one of these roles in the organ today: whom a notice about it reaches. */
    public List<Long> accountsOf(OrganId organ, List<Role> roles, LocalDate today) {
        return db.sql(MEMBERS)
                .param("organ", organ.value())
                .param("today", today)
                .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /** The number of the person whose account it is. */
    public long personOf(AccountId account) {
        return db.sql(PERSON)
                .param("account", account.value())
                .query((row, number) -> row.getLong(1))
                .single();
    }

    /**
     * Adds a kind of post whose holders bear duties (گونه پست), or gives it another title. A part of the command that names
     * it, whose ledger entry tells of it.
     *
     * @param code a stable name such as {@code popularisation-assistant}
     */
    public void keepPostKind(String code, String title) {
        db.sql(KEEP_POST_KIND).param("code", code).param("title", title).update();
    }

    private static Organ organ(ResultSet row, int number) throws SQLException {
        return new Organ(
                new OrganId(row.getLong("id")),
                row.getString("code"),
                OrganKind.valueOf(row.getString("kind")),
                row.getString("name"),
                id(row, "parent_id"),
                row.getString("path"),
                Optional.ofNullable(row.getString("province")),
                Optional.ofNullable(row.getString("county")),
                new OrganId(row.getLong("agency_id")),
                new OrganId(row.getLong("ministry_id")),
                row.getBoolean("article5"),
                row.getObject("valid_from", LocalDate.class),
                day(row.getObject("valid_to", LocalDate.class)));
    }

    private static Optional<OrganId> id(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(new OrganId(value));
    }

    private static Optional<LocalDate> day(@Nullable LocalDate day) {
        return Optional.ofNullable(day);
    }
}
