package ir.saman.directory.self;

import ir.saman.directory.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of one's own account and its sessions. */
@Component
class OwnSql {

    static final String ACCOUNT = """
            select a.user_name, p.name, a.password_hash, a.must_change
            from directory.account a join directory.person p on p.id = a.person_id where a.id = :account""";

    static final String SET_PASSWORD = """
            update directory.account set password_hash = :hash, must_change = false
            where id = :account and password_hash = :before""";

    static final String SESSIONS = """
            select session_id, creation_time, last_access_time from directory.spring_session
            where principal_name = :principal and expiry_time > :now order by last_access_time desc limit 50""";

    static final String END_OTHERS = """
            delete from directory.spring_session where principal_name = :principal and session_id <> :kept""";

    private final JdbcClient db;

    OwnSql(JdbcClient db) {
        this.db = db;
    }

    /** One's own account. */
    record Own(String userName, String name, String passwordHash, boolean mustChange) {}

    /** A session of one's own. */
    record Session(String sessionId, Instant begun, Instant used) {}

    Own account(AccountId account) {
        return db.sql(ACCOUNT)
                .param("account", account.value())
                .query(Own.class)
                .single();
    }

    /** Whether the password was set: not, when it changed meanwhile. */
    boolean setPassword(AccountId account, String hash, String before) {
        return db.sql(SET_PASSWORD)
                        .param("account", account.value())
                        .param("hash", hash)
                        .param("before", before)
                        .update()
                > 0;
    }

    List<Session> sessions(AccountId account, Instant now) {
        return db.sql(SESSIONS)
                .param("principal", Long.toString(account.value()))
                .param("now", now.toEpochMilli())
                .query(OwnSql::session)
                .list();
    }

    int endOthers(AccountId account, String kept) {
        return db.sql(END_OTHERS)
                .param("principal", Long.toString(account.value()))
                .param("kept", kept)
                .update();
    }

    private static Session session(ResultSet row, int number) throws SQLException {
        return new Session(
                row.getString("session_id").strip(),
                Instant.ofEpochMilli(row.getLong("creation_time")),
                Instant.ofEpochMilli(row.getLong("last_access_time")));
    }
}
