package ir.saman.directory.signin;

import ir.saman.directory.AccountId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of held forms, and of forgetting what is over. */
@Component
class HeldSql {

    static final String ADD = """
            insert into directory.held_form (token, account_id, path, fields, kept, at)
            select :token, a.id, :path, cast(:fields as jsonb), :kept, :at from directory.account a where a.id = :account""";

    static final String FIND = """
            select path, fields::text as fields, kept from directory.held_form where token = :token and account_id = :account""";

    static final String KEPT = "select kept from directory.held_form where token = :token";

    static final String DROP = "delete from directory.held_form where token = :token and account_id = :account";

    static final String FORGET = "delete from directory.held_form where at < :before";

    static final String FORGET_BUCKETS = "delete from directory.rate_bucket where expires_at < :now";

    private final JdbcClient db;

    HeldSql(JdbcClient db) {
        this.db = db;
    }

    /** A row as stored: the fields as JSON. */
    record Row(String path, String fields, boolean kept) {}

    boolean add(UUID token, AccountId account, Row row, Instant at) {
        return db.sql(ADD)
                        .param("token", token)
                        .param("account", account.value())
                        .param("path", row.path())
                        .param("fields", row.fields())
                        .param("kept", row.kept())
                        .param("at", Timestamp.from(at))
                        .update()
                > 0;
    }

    Optional<Row> find(UUID token, AccountId account) {
        return db.sql(FIND)
                .param("token", token)
                .param("account", account.value())
                .query(Row.class)
                .optional();
    }

    /** Whether a held form's fields were kept; empty if there is none of that token. */
    Optional<Boolean> kept(UUID token) {
        return db.sql(KEPT)
                .param("token", token)
                .query((row, number) -> row.getBoolean(1))
                .optional();
    }

    void drop(UUID token, AccountId account) {
        db.sql(DROP).param("token", token).param("account", account.value()).update();
    }

    void forget(Instant before, Instant now) {
        db.sql(FORGET).param("before", Timestamp.from(before)).update();
        db.sql(FORGET_BUCKETS).param("now", now.toEpochMilli()).update();
    }
}
