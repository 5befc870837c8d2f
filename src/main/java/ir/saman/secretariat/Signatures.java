package ir.saman.secretariat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signatures under exact texts. The caller says what the text of its subject is, byte for byte, and says it the same way
 * when it asks later whether it still stands; the password is asked for before ({@code directory.Confirmation}).
 */
@Component
public class Signatures {

    private final SignaturesSql sql;
    private final Ledger ledger;
    private final Clock clock;

    Signatures(JdbcClient db, Ledger ledger, Clock clock) {
        this.sql = new SignaturesSql(db);
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What the signatures under a subject say of its text. */
    public sealed interface Verified {

        /** This very text was signed, first by the first of {@code by}. */
        record Valid(List<Signature> by) implements Verified {}

        /** Another text of the subject was signed, lastly {@code last}; this one was not. */
        record Changed(Signature last) implements Verified {}

        /** Nobody signed anything of the subject. */
        record None() implements Verified {}
    }

    /**
     * Signs {@code text} and ledgers it. Signing the same text twice is signing it once.
     *
     * @throws IllegalArgumentException if {@code by} is not a person in an organ: the system signs nothing
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Signature sign(Subject.One subject, byte[] text, Signature.Signer signer, By by) {
        if (by.account().isEmpty() || by.organ().isEmpty()) {
            throw new IllegalArgumentException("only a signed-in person signs");
        }
        sql.lock(subject);
        String digest = digest(text);
        Optional<Signature> before = sql.of(subject).stream()
                .filter(each -> each.digest().equals(digest) && by.account().equals(Optional.of(each.account())))
                .findFirst();
        return before.orElseGet(() -> add(subject, digest, text, signer, by));
    }

    /** The same for a text in UTF-8. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Signature sign(Subject.One subject, String text, Signature.Signer signer, By by) {
        return sign(subject, text.getBytes(StandardCharsets.UTF_8), signer, by);
    }

    /** Whether {@code text} is what was signed. */
    public Verified verify(Subject.One subject, byte[] text) {
        List<Signature> all = sql.of(subject);
        if (all.isEmpty()) {
            return new Verified.None();
        }
        String digest = digest(text);
        List<Signature> same =
                all.stream().filter(each -> each.digest().equals(digest)).toList();
        return same.isEmpty() ? new Verified.Changed(all.getLast()) : new Verified.Valid(same);
    }

    /** The same for a text in UTF-8. */
    public Verified verify(Subject.One subject, String text) {
        return verify(subject, text.getBytes(StandardCharsets.UTF_8));
    }

    /** All signatures under the subject, the first one first. */
    public List<Signature> of(Subject.One subject) {
        return sql.of(subject);
    }

    /** What was signed, byte for byte. */
    public byte[] text(Signature signature) {
        return sql.text(signature.id());
    }

    private Signature add(Subject.One subject, String digest, byte[] text, Signature.Signer signer, By by) {
        long entry = ledger.write(
                by,
                "secretariat.sign",
                subject,
                Map.of("name", signer.name(), "post", signer.post(), "digest", digest, "length", text.length));
        return sql.add(new SignaturesSql.New(subject, digest, text, signer, by), entry, clock.instant());
    }

    private static String digest(byte[] text) {
        return HexFormat.of().formatHex(Ledger.sha256(text));
    }
}
