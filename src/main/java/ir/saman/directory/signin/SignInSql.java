package ir.saman.directory.signin;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of signing in. */
@Component
class SignInSql {

    static final String FIND = """
            select id, password_hash, enabled from directory.account where user_name = :userName""";

    static final String SIGNED_IN = "update directory.account set last_sign_in = :at where id = :account";

    static final String REHASH = "update directory.account set password_hash = :hash where id = :account";

    private final JdbcClient db;

    SignInSql(JdbcClient db) {
        this.db = db;
    }

    /** An account as signing in sees it. */
    record Found(long id, String passwordHash, boolean enabled) {}

    Optional<Found> find(String userName) {
        return db.sql(FIND).param("userName", userName).query(Found.class).optional();
    }

    void signedIn(long account, Instant at) {
        db.sql(SIGNED_IN)
                .param("account", account)
                .param("at", Timestamp.from(at))
                .update();
    }

    void rehash(long account, String hash) {
        db.sql(REHASH).param("account", account).param("hash", hash).update();
    }
}
