package ir.saman.directory.notice;

import ir.saman.directory.AccountId;
import ir.saman.kit.web.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of the reader's notices. */
@Component
class NoticeSql {

    private static final String COLUMNS =
            "select id, at, text, link, read_at from secretariat.pub_notice where account_id = :account ";

    static final String FIRST = COLUMNS + "order by id desc limit :rows";
    static final String AFTER = COLUMNS + "and id < :id order by id desc limit :rows";
    static final String BEFORE = COLUMNS + "and id > :id order by id limit :rows";
    static final String LINK = "select link from secretariat.pub_notice where account_id = :account and id = :notice";
    static final String COUNT = "select count(*) from secretariat.pub_notice where account_id = :account";

    private final JdbcClient db;

    NoticeSql(JdbcClient db) {
        this.db = db;
    }

    List<NoticeLine> list(AccountId account, Cursor from, int rows) {
        var statement = switch (from.way()) {
            case FIRST -> db.sql(FIRST);
            case AFTER -> db.sql(AFTER).param("id", from.number(0));
            case BEFORE -> db.sql(BEFORE).param("id", from.number(0));
        };
        return statement
                .param("account", account.value())
                .param("rows", rows)
                .query(NoticeSql::line)
                .list();
    }

    Optional<String> link(AccountId account, long notice) {
        return db.sql(LINK)
                .param("account", account.value())
                .param("notice", notice)
                .query((row, number) -> row.getString(1))
                .optional();
    }

    long count(AccountId account) {
        return db.sql(COUNT).param("account", account.value()).query(Long.class).single();
    }

    private static NoticeLine line(ResultSet row, int number) throws SQLException {
        return new NoticeLine(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("text"),
                row.getString("link"),
                Optional.ofNullable(row.getTimestamp("read_at")).map(Timestamp::toInstant));
    }
}
