package ir.saman.secretariat;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Refused reads and refused sign-ins: a log of their own, outside the ledger's chain. */
@Component
public class SecurityLog {

    static final String ADD = """
            insert into secretariat.security_event (at, kind, account_id, organ_id, role, object, why)
            values (:at, :kind, :account, :organ, :role, :object, :why)""";

    /** What was refused. */
    public enum Kind {
        REFUSED,
        SIGN_IN_FAILED,
        THROTTLED
    }

    private final SecurityConnections connections;
    private final Clock clock;

    SecurityLog(SecurityConnections connections, Clock clock) {
        this.connections = connections;
        this.clock = clock;
    }

    /**
     * Writes one event at once, whatever becomes of the caller's transaction: a refused command's is about to be rolled
     * back.
     *
     * @param object what was asked for, such as {@code duty 4711}
     * @param why the rule that refused
     */
    public void write(Kind kind, By by, String object, String why) {
        connections
                .client()
                .sql(ADD)
                .param("at", Timestamp.from(clock.instant()))
                .param("kind", kind.name())
                .param("account", by.account().orElse(null))
                .param("organ", by.organ().orElse(null))
                .param("role", by.role().orElse(null))
                .param("object", object)
                .param("why", why)
                .update();
    }
}
