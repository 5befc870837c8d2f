package ir.saman.secretariat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of signatures. */
final class SignaturesSql {

    private static final String COLUMNS = """
            id, subject_kind, subject_id, digest, account_id, deputy_for, organ_id, name, post, signed_at
            """;

    /** Two presses at once: the second waits, and finds the first. */
    static final String LOCK = "select pg_advisory_xact_lock(hashtextextended(:subject, 0))";

    static final String ADD = """
            insert into secretariat.signature
              (subject_kind, subject_id, digest, text, account_id, deputy_for, organ_id, name, post, signed_at, ledger_entry)
            values (:kind, :subject, :digest, :text, :account, :deputyFor, :organ, :name, :post, :at, :entry)
            returning\s""" + COLUMNS;

    static final String OF = "select " + COLUMNS + """
            from secretariat.signature where subject_kind = :kind and subject_id = :subject order by id""";

    static final String TEXT = "select text from secretariat.signature where id = :id";

    private final JdbcClient db;

    SignaturesSql(JdbcClient db) {
        this.db = db;
    }

    /** A signature about to be kept. */
    record New(Subject.One subject, String digest, byte[] text, Signature.Signer signer, By by) {}

    void lock(Subject.One subject) {
        db.sql(LOCK)
                .param("subject", "signature " + subject.kind() + " " + subject.id())
                .query((row, line) -> true)
                .single();
    }

    Signature add(New signature, long entry, Instant at) {
        return db.sql(ADD)
                .param("kind", signature.subject().kind())
                .param("subject", signature.subject().id())
                .param("digest", signature.digest())
                .param("text", signature.text())
                .param("account", signature.by().account().orElseThrow())
                .param("deputyFor", signature.by().deputyFor().orElse(null))
                .param("organ", signature.by().organ().orElseThrow())
                .param("name", signature.signer().name())
                .param("post", signature.signer().post())
                .param("at", Timestamp.from(at))
                .param("entry", entry)
                .query(SignaturesSql::signature)
                .single();
    }

    List<Signature> of(Subject.One subject) {
        return db.sql(OF)
                .param("kind", subject.kind())
                .param("subject", subject.id())
                .query(SignaturesSql::signature)
                .list();
    }

    byte[] text(long id) {
        return db.sql(TEXT)
                .param("id", id)
                .query((row, line) -> row.getBytes(1))
                .single();
    }

    private static Signature signature(ResultSet row, int line) throws SQLException {
        return new Signature(
                row.getLong("id"),
                new Subject.One(row.getString("subject_kind"), row.getLong("subject_id")),
                row.getString("digest"),
                row.getLong("account_id"),
                Optional.ofNullable(row.getObject("deputy_for", Long.class)),
                row.getLong("organ_id"),
                new Signature.Signer(row.getString("name"), row.getString("post")),
                row.getTimestamp("signed_at").toInstant());
    }
}
