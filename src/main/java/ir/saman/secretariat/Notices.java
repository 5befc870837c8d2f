package ir.saman.secretariat;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notices inside the pages: worded by the feature that causes them, kept here until read. */
@Component
public class Notices {

    static final String ADD = """
            insert into secretariat.notice (account_id, at, text, link)
            select account_id, :at, :text, :link from unnest(cast(:accounts as bigint[])) account_id""";

    static final String UNREAD = """
            select count(*) from secretariat.notice where account_id = :account and read_at is null""";

    static final String READ = """
            update secretariat.notice set read_at = :at
            where account_id = :account and read_at is null and (cast(:notice as bigint) is null or id = :notice)""";

    private final JdbcClient db;
    private final Clock clock;

    Notices(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Tells each account once.
     *
     * @param link a path inside the desk
     */
    public void tell(Collection<Long> accounts, String text, String link) {
        if (!accounts.isEmpty()) {
            db.sql(ADD)
                    .param("accounts", accounts.toArray(Long[]::new))
                    .param("at", Timestamp.from(clock.instant()))
                    .param("text", text)
                    .param("link", link)
                    .update();
        }
    }

    /** How many notices the account has not read yet. */
    public int unread(long account) {
        return db.sql(UNREAD).param("account", account).query(Integer.class).single();
    }

    /** Marks one notice of the account as read. */
    public void read(long account, long notice) {
        mark(account, Optional.of(notice));
    }

    /** Marks all notices of the account as read. */
    public void readAll(long account) {
        mark(account, Optional.empty());
    }

    private void mark(long account, Optional<Long> notice) {
        db.sql(READ)
                .param("account", account)
                .param("notice", notice.orElse(null))
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }
}
