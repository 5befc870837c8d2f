package ir.saman.secretariat;

import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of the ledger. */
final class LedgerSql {

    static final String ADD = """
            insert into secretariat.ledger_entry
              (recorded_at, command, account_id, organ_id, role, deputy_for,
               subject_kind, subject_id, subject_count, subjects_digest, readable_digest)
            values (:at, :command, :account, :organ, :role, :deputyFor, :kind, :id, :count, :ids, :digest)
            returning id""";

    static final String ADD_READABLE = """
            insert into secretariat.ledger_readable (entry_id, salt, readable) values (:entry, :salt, :readable)""";

    private final JdbcClient db;

    LedgerSql(JdbcClient db) {
        this.db = db;
    }

    long add(Timestamp at, String command, By by, Subject subject, byte[] digest) {
        var statement = db.sql(ADD)
                .param("at", at)
                .param("command", command)
                .param("account", by.account().orElse(null))
                .param("organ", by.organ().orElse(null))
                .param("role", by.role().orElse(null))
                .param("deputyFor", by.deputyFor().orElse(null))
                .param("kind", subject.kind())
                .param("digest", digest);
        return (switch (subject) {
                    case Subject.One one ->
                        statement.param("id", one.id()).param("count", 1).param("ids", null);
                    case Subject.Many set ->
                        statement
                                .param("id", null)
                                .param("count", set.ids().size())
                                .param("ids", Ledger.digestOf(set));
                })
                .query(Long.class)
                .single();
    }

    void addReadable(long entry, byte[] salt, String readable) {
        db.sql(ADD_READABLE)
                .param("entry", entry)
                .param("salt", salt)
                .param("readable", readable)
                .update();
    }
}
