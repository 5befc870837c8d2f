package ir.saman.secretariat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The ledger: one entry a command, in the command's own transaction (F5). The entry holds ids and salted digests; what
 * a person can read of it lies beside it and can be erased without breaking the entry.
 */
@Component
public class Ledger {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final LedgerSql sql;
    private final JsonMapper json;
    private final Clock clock;

    Ledger(JdbcClient db, JsonMapper json, Clock clock) {
        this.sql = new LedgerSql(db);
        this.json = json;
        this.clock = clock;
    }

    /**
     * Writes one entry.
     *
     * @param command a stable name such as {@code duty.answer.submit}
     * @param readable what a person can read of it; values may be personal
     * @return the entry's number
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long write(By by, String command, Subject subject, Map<String, ?> readable) {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        String text = json.writeValueAsString(new TreeMap<>(readable));
        byte[] digest = sha256(salt, text.getBytes(StandardCharsets.UTF_8));
        long entry = sql.add(Timestamp.from(clock.instant()), command, by, subject, digest);
        sql.addReadable(entry, salt, text);
        return entry;
    }

    static byte[] digestOf(Subject.Many set) {
        ByteBuffer bytes = ByteBuffer.allocate(set.ids().size() * Long.BYTES);
        set.ids().forEach(bytes::putLong);
        return sha256(bytes.array());
    }

    static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
