package ir.saman.directory.territory;

import ir.saman.directory.territory.TerritoryCommand.Make;
import ir.saman.directory.territory.TerritoryCommand.Rename;
import ir.saman.kit.text.PersianText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of the territories. */
@Component
class TerritorySql {

    /** Names and codes are given out one command at a time, so that what was free stays free until it is taken. */
    static final String TAKE_TURNS = "select pg_advisory_xact_lock(140509041100)";

    static final String PROVINCES = """
            select p.code, p.name, p.code_system, count(c.code) as counties,
                   count(*) filter (where c.provisional) as provisional
            from directory.territory p left join directory.territory c on c.province = p.code and c.level = 'COUNTY'
            where p.level = 'PROVINCE' and p.name_search like :name and p.code like :code
            group by p.code order by p.name collate "fa-IR-x-icu\"""";

    private static final String COUNTY = """
            select c.number, c.code, c.name, c.code_system, c.provisional, c.province, p.name as province_name, c.valid_from
            from directory.territory c join directory.territory p on p.code = c.province
            where c.level = 'COUNTY' and
            """;

    static final String COUNTIES = COUNTY + """
            (:province = '' or c.province = :province) and c.name_search like :name and c.code like :code
            order by p.name collate "fa-IR-x-icu", c.name collate "fa-IR-x-icu\"""";

    static final String FIND = COUNTY + "c.code = :code";

    static final String CODE_HOLDER = "select name from directory.territory where code = :code";

    static final String NAME_HOLDER = """
            select code from directory.territory
            where level = 'COUNTY' and province = :province and replace(name_search, ' ', '') = :name and code <> :except""";

    static final String NEXT_PROVISIONAL = """
            select cast(:province as text) || 'X' || coalesce(max(cast(substring(code from 4) as integer)), 0) + 1
            from directory.territory where code ~ ('^' || cast(:province as text) || 'X[0-9]{1,6}$')""";

    static final String MAKE = """
            insert into directory.territory (code, level, province, name, code_system, provisional, valid_from)
            values (:code, 'COUNTY', :province, :name, case when :provisional then 'SAMAN' else 'SCI' end, :provisional, :on)""";

    static final String RENAME = """
            update directory.territory set name = :name where level = 'COUNTY' and code = :code and name = :was""";

    private final JdbcClient db;

    TerritorySql(JdbcClient db) {
        this.db = db;
    }

    void takeTurns() {
        db.sql(TAKE_TURNS).query((row, number) -> true).list();
    }

    List<Province> provinces(TerritoryFilter filter) {
        return db.sql(PROVINCES)
                .param("name", filter.namePattern())
                .param("code", filter.codePattern())
                .query((row, number) -> new Province(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("code_system"),
                        row.getInt("counties"),
                        row.getInt("provisional")))
                .list();
    }

    List<County> counties(TerritoryFilter filter) {
        return db.sql(COUNTIES)
                .param("province", filter.province())
                .param("name", filter.namePattern())
                .param("code", filter.codePattern())
                .query(TerritorySql::county)
                .list();
    }

    Optional<County> find(String code) {
        return db.sql(FIND).param("code", code).query(TerritorySql::county).optional();
    }

    /** The name of the territory that has this code. */
    Optional<String> codeHolder(String code) {
        return db.sql(CODE_HOLDER).param("code", code).query(String.class).optional();
    }

    /** The code of the county of that province, other than {@code except}, that has this name, however spelt or spaced. */
    Optional<String> nameHolder(String province, String name, String except) {
        return db.sql(NAME_HOLDER)
                .param("province", province)
                .param("name", PersianText.normalise(name).replace(" ", ""))
                .param("except", except)
                .query(String.class)
                .optional();
    }

    /** The next surrogate code of the province: its digits, an X, and one more than the highest there ever was. */
    String nextProvisional(String province) {
        return db.sql(NEXT_PROVISIONAL)
                .param("province", province)
                .query(String.class)
                .single();
    }

    void make(Make command, String code, boolean provisional) {
        db.sql(MAKE)
                .param("code", code)
                .param("province", command.province())
                .param("name", command.name())
                .param("provisional", provisional)
                .param("on", command.on())
                .update();
    }

    /** Whether the county still had the name its reader saw, and has the new one now. */
    boolean rename(Rename command) {
        return db.sql(RENAME)
                        .param("code", command.code())
                        .param("was", command.was())
                        .param("name", command.name())
                        .update()
                == 1;
    }

    private static County county(ResultSet row, int number) throws SQLException {
        return new County(
                row.getLong("number"),
                row.getString("code"),
                row.getString("name"),
                row.getString("code_system"),
                row.getBoolean("provisional"),
                row.getString("province"),
                row.getString("province_name"),
                Optional.ofNullable(row.getObject("valid_from", LocalDate.class)));
    }
}
