package ir.saman.directory.account;

import ir.saman.directory.Role;
import ir.saman.kit.web.Cursor;
import ir.saman.kit.web.Total;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The SQL of the list of accounts: in Persian order, paged by key. */
@Component
class AccountListSql {

    private static final String WANTED = """
            from directory.account a join directory.person p on p.id = a.person_id
            where (cast(:words as text) is null or p.name_search like '%' || kit.fa_norm(:words) || '%'
                   or a.user_name like '%' || :words || '%')
              and ((cast(:role as text) is null and cast(:organ as text) is null) or exists (
                select from directory.membership m join directory.organ o on o.id = m.organ_id
                where m.account_id = a.id and (m.valid_to is null or m.valid_to > :today)
                  and (cast(:role as text) is null or m.role = :role)
                  and (cast(:organ as text) is null or o.code = :organ
                       or o.name_search like '%' || kit.fa_norm(:organ) || '%')))
            """;

    private static final String COLUMNS = """
            select a.id, p.name, p.name_search, a.user_name, p.national_code, a.enabled, a.last_sign_in,
                   coalesce((select string_agg(m.role || chr(9) || o.name, chr(10) order by m.id)
                    from directory.membership m join directory.organ o on o.id = m.organ_id
                    where m.account_id = a.id and (m.valid_to is null or m.valid_to > :today)), '') as seats
            """;

    static final String FIRST = COLUMNS + WANTED + " order by p.name_search collate \"fa-IR-x-icu\", a.id limit :rows";
    static final String AFTER = COLUMNS + WANTED + """
            and (p.name_search collate "fa-IR-x-icu", a.id) > (cast(:name as text), :id)
            order by p.name_search collate "fa-IR-x-icu", a.id limit :rows""";
    static final String BEFORE = COLUMNS + WANTED + """
            and (p.name_search collate "fa-IR-x-icu", a.id) < (cast(:name as text), :id)
            order by p.name_search collate "fa-IR-x-icu" desc, a.id desc limit :rows""";
    static final String COUNT = "select count(*) from (select 1 " + WANTED + " limit 10001) counted";

    private final JdbcClient db;

    AccountListSql(JdbcClient db) {
        this.db = db;
    }

    /** At most {@code rows} accounts from {@code cursor} on. */
    List<AccountLine> list(AccountFilter filter, Cursor cursor, int rows, LocalDate today) {
        Cursor from = cursor.shaped(Cursor.Part.TEXT, Cursor.Part.NUMBER);
        var statement = switch (from.way()) {
            case FIRST -> db.sql(FIRST);
            case AFTER -> keyed(db.sql(AFTER), from);
            case BEFORE -> keyed(db.sql(BEFORE), from);
        };
        return narrowed(statement, filter, today)
                .param("rows", rows)
                .query(AccountListSql::line)
                .list();
    }

    Total count(AccountFilter filter, LocalDate today) {
        return Total.counted(
                narrowed(db.sql(COUNT), filter, today).query(Long.class).single());
    }

    private static StatementSpec keyed(StatementSpec statement, Cursor from) {
        return statement.param("name", from.text(0)).param("id", from.number(1));
    }

    private static StatementSpec narrowed(StatementSpec statement, AccountFilter filter, LocalDate today) {
        return statement
                .param("words", filter.words().orElse(null))
                .param("role", filter.role().map(Role::name).orElse(null))
                .param("organ", filter.organ().orElse(null))
                .param("today", today);
    }

    private static AccountLine line(ResultSet row, int number) throws SQLException {
        return new AccountLine(
                row.getLong("id"),
                row.getString("name"),
                row.getString("name_search"),
                row.getString("user_name"),
                Optional.ofNullable(row.getString("national_code")),
                row.getBoolean("enabled"),
                Optional.ofNullable(row.getTimestamp("last_sign_in")).map(Timestamp::toInstant),
                SeatLine.words(row.getString("seats")));
    }
}
