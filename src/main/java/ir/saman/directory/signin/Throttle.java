package ir.saman.directory.signin;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * How often a sign-in may be tried: per user name and per address, counted in the database so that all nodes share it. It
 * decides before any password is hashed.
 */
@Component
class Throttle {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final BucketConfiguration PER_NAME = limit(5);
    /** A whole ministry may stand behind one address. */
    private static final BucketConfiguration PER_ADDRESS = limit(60);

    private final ProxyManager<String> buckets;

    Throttle(ProxyManager<String> buckets) {
        this.buckets = buckets;
    }

    /** The buckets of attempts, counted by {@code clock}; each guard names its own by what it guards. */
    static ProxyManager<String> buckets(DataSource database, Clock clock) {
        return Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("directory.rate_bucket")
                .clientClock(new Wall(clock))
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(WINDOW))
                .build();
    }

    /** Counts one attempt; the time to wait if it is one too many. */
    Optional<Duration> refuses(String userName, String address) {
        return Stream.of(address(address), name(userName))
                .map(bucket -> bucket.tryConsumeAndReturnRemaining(1))
                .filter(probe -> !probe.isConsumed())
                .map(ConsumptionProbe::getNanosToWaitForRefill)
                .map(Duration::ofNanos)
                .findFirst();
    }

    /** A right password: the attempt does not count, and the name's earlier ones are forgotten. */
    void forgive(String userName, String address) {
        name(userName).reset();
        address(address).addTokens(1);
    }

    private Bucket name(String userName) {
        return buckets.getProxy("name:" + userName, () -> PER_NAME);
    }

    private Bucket address(String address) {
        return buckets.getProxy("address:" + address, () -> PER_ADDRESS);
    }

    private static BucketConfiguration limit(long attempts) {
        return BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(attempts).refillGreedy(attempts, WINDOW))
                .build();
    }

    /** Our clock, as the buckets read it. */
    private record Wall(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return now.getEpochSecond() * 1_000_000_000L + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
