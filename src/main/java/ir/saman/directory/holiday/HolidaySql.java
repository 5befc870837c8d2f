package ir.saman.directory.holiday;

import ir.saman.kit.web.Option;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of holidays. */
@Component
class HolidaySql {

    private static final String ROW = """
            select h.id, h.on_date, h.title, h.status, coalesce(h.territory, '') as province, coalesce(t.name, '') as place
            from directory.holiday h left join directory.territory t on t.code = h.territory
            """;

    static final String LIST = ROW + """
            where h.on_date between :first and :last
              and (:province = '' or h.territory is null or h.territory = :province)
            order by h.on_date, h.territory nulls first, h.id""";

    static final String FIND = ROW + "where h.id = :holiday";

    static final String ADD = """
            insert into directory.holiday (on_date, territory, title, status)
            values (:day, nullif(:province, ''), :title, 'declared') on conflict do nothing returning id""";

    static final String REMOVE = "delete from directory.holiday where id = :holiday";

    static final String PROVINCES = """
            select code, name from directory.territory where level = 'PROVINCE' order by name collate "fa-IR-x-icu\"""";

    private final JdbcClient db;

    HolidaySql(JdbcClient db) {
        this.db = db;
    }

    /** One holiday; {@code province} and {@code place} are empty for the whole country. */
    record Holiday(long id, LocalDate onDate, String title, String status, String province, String place) {}

    List<Holiday> list(LocalDate first, LocalDate last, String province) {
        return db.sql(LIST)
                .param("first", first)
                .param("last", last)
                .param("province", province)
                .query((row, number) -> holiday(row))
                .list();
    }

    Optional<Holiday> find(long holiday) {
        return db.sql(FIND)
                .param("holiday", holiday)
                .query((row, number) -> holiday(row))
                .optional();
    }

    /** Adds a holiday; empty if the very same one is already there. */
    Optional<Long> add(LocalDate day, String province, String title) {
        return db.sql(ADD)
                .param("day", day)
                .param("province", province)
                .param("title", title)
                .query((row, number) -> row.getLong(1))
                .optional();
    }

    void remove(long holiday) {
        db.sql(REMOVE).param("holiday", holiday).update();
    }

    List<Option> provinces() {
        return db.sql(PROVINCES)
                .query((row, number) -> new Option(row.getString("code"), row.getString("name")))
                .list();
    }

    private static Holiday holiday(ResultSet row) throws SQLException {
        return new Holiday(
                row.getLong("id"),
                row.getObject("on_date", LocalDate.class),
                row.getString("title"),
                row.getString("status"),
                row.getString("province"),
                row.getString("place"));
    }
}
