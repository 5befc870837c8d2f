package ir.saman.board.view;

import ir.saman.directory.AccountId;
import ir.saman.kit.web.Cursor;
import ir.saman.kit.web.Total;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The SQL of saved views. Every statement names the account whose they are. */
@Component
class ViewSql {

    private static final String OWN = """

            from board.saved_view v where v.account_id = :account and v.name_search like :pattern""";

    static final String COUNT = "select count(*)" + OWN;

    static final String FIND = """
            select v.id, v.name, v.address, v.saved_at, '' as sort_key
            from board.saved_view v where v.id = :view and v.account_id = :account""";

    static final String EXISTS = "select exists (select from board.saved_view v where v.id = :view)";

    static final String ADD = """
            insert into board.saved_view (account_id, name, address, saved_at) values (:account, :name, :address, :at)
            on conflict do nothing returning id""";

    static final String RENAME = """
            update board.saved_view v set name = :name
            where v.id = :view and v.account_id = :account
              and not exists (select from board.saved_view o where o.account_id = :account and o.name = :name and o.id <> :view)""";

    static final String REMOVE = "delete from board.saved_view where id = :view and account_id = :account";

    private final JdbcClient db;

    ViewSql(JdbcClient db) {
        this.db = db;
    }

    /** Every list query there is, for the contract test. */
    static List<String> combinations() {
        return Stream.of(ViewOrder.values())
                .flatMap(order -> Stream.of(Cursor.Way.values()).map(way -> page(order, way)))
                .toList();
    }

    private static String page(ViewOrder order, Cursor.Way way) {
        return "select v.id, v.name, v.address, v.saved_at, cast(" + order.key() + " as text) as sort_key" + OWN
                + order.beyond(way) + order.rows(way) + " limit :rows";
    }

    List<SavedView> list(AccountId account, String pattern, ViewOrder order, Cursor from, int rows) {
        StatementSpec statement = db.sql(page(order, from.way()))
                .param("account", account.value())
                .param("pattern", pattern)
                .param("rows", rows);
        StatementSpec placed = from.isFirst()
                ? statement
                : statement.param("key", from.text(0)).param("id", from.number(1));
        return placed.query(ViewSql::view).list();
    }

    Total count(AccountId account, String pattern) {
        return Total.exact(db.sql(COUNT)
                .param("account", account.value())
                .param("pattern", pattern)
                .query((row, number) -> row.getLong(1))
                .single());
    }

    Optional<SavedView> find(AccountId account, long view) {
        return db.sql(FIND)
                .param("view", view)
                .param("account", account.value())
                .query(ViewSql::view)
                .optional();
    }

    /** Whether the account has {@code most} of them. */
    boolean full(AccountId account, int most) {
        return db.sql(COUNT)
                        .param("account", account.value())
                        .param("pattern", "%")
                        .query((row, number) -> row.getLong(1))
                        .single()
                >= most;
    }

    boolean exists(long view) {
        return db.sql(EXISTS).param("view", view).query(Boolean.class).single();
    }

    /** Its number; empty where the account has one of that name. */
    Optional<Long> add(AccountId account, String name, String address, Instant at) {
        return db.sql(ADD)
                .param("account", account.value())
                .param("name", name)
                .param("address", address)
                .param("at", Timestamp.from(at))
                .query((row, number) -> row.getLong(1))
                .optional();
    }

    /** Whether it was renamed; not where another one has that name. */
    boolean rename(AccountId account, long view, String name) {
        return db.sql(RENAME)
                        .param("view", view)
                        .param("account", account.value())
                        .param("name", name)
                        .update()
                > 0;
    }

    boolean remove(AccountId account, long view) {
        return db.sql(REMOVE)
                        .param("view", view)
                        .param("account", account.value())
                        .update()
                > 0;
    }

    private static SavedView view(ResultSet row, int number) throws SQLException {
        return new SavedView(
                row.getLong("id"),
                row.getString("name"),
                row.getString("address"),
                row.getTimestamp("saved_at").toInstant(),
                row.getString("sort_key"));
    }
}
