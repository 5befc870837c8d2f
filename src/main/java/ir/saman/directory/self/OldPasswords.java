package ir.saman.directory.self;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import ir.saman.directory.AccountId;
import ir.saman.secretariat.By;
import ir.saman.secretariat.SecurityLog;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * How often one's password may be tried inside a session: as often as at the sign-in, so that an open session is no way
 * around its throttle. Decides before anything is hashed.
 */
@Component
class OldPasswords {

    private static final BucketConfiguration LIMIT = BucketConfiguration.builder()
            .addLimit(limit -> limit.capacity(5).refillGreedy(5, Duration.ofMinutes(15)))
            .build();

    private final ProxyManager<String> buckets;
    private final SecurityLog log;

    OldPasswords(ProxyManager<String> buckets, SecurityLog log) {
        this.buckets = buckets;
        this.log = log;
    }

    /** What for, in the words of the security log. */
    enum Asked {
        CHANGE("change of password", "wrong old password"),
        CONFIRMATION("confirmation of password", "wrong password");

        private final String object;
        private final String wrong;

        Asked(String object, String wrong) {
            this.object = object;
            this.wrong = wrong;
        }
    }

    /** Counts one attempt; the time to wait if it is one too many. */
    Optional<Duration> refuses(AccountId account, Asked asked) {
        ConsumptionProbe probe = of(account).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            return Optional.empty();
        }
        log.write(SecurityLog.Kind.THROTTLED, by(account), asked.object, "too many attempts");
        return Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** A right one: the earlier attempts are forgotten. */
    void right(AccountId account) {
        of(account).reset();
    }

    /** A wrong one, which the security log keeps. */
    void wrong(AccountId account, Asked asked) {
        log.write(SecurityLog.Kind.SIGN_IN_FAILED, by(account), asked.object, asked.wrong);
    }

    private Bucket of(AccountId account) {
        return buckets.getProxy("old-password:" + account.value(), () -> LIMIT);
    }

    private static By by(AccountId account) {
        return new By(Optional.of(account.value()), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
