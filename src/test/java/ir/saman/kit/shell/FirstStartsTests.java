package ir.saman.kit.shell;

import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import java.time.Clock;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

@SamanTest
@Serves("A1")
class FirstStartsTests {

    private final FirstStarts starts;
    private final JdbcClient db;
    private final Clock clock;

    @Autowired
    FirstStartsTests(FirstStarts starts, JdbcClient db, Clock clock) {
        this.starts = starts;
        this.db = db;
        this.clock = clock;
    }

    @Test
    void theyRanBeforeTheWebServerListened() {
        assertThat(starts.isRunning()).isTrue();
        assertThat(starts.getPhase()).isLessThan(SmartLifecycle.DEFAULT_PHASE - 2048);
    }

    @Test
    void theLockIsGivenBack() {
        assertThat(db.sql("select count(*) from pg_locks where locktype = 'advisory'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theApplicationWorksAsItsOwnRoleInTehranTime() {
        assertThat(db.sql("select current_user").query(String.class).single()).isEqualTo("saman_app");
        assertThat(db.sql("show timezone").query(String.class).single()).isEqualTo("Asia/Tehran");
        assertThat(clock.getZone()).isEqualTo(ZoneId.of("Asia/Tehran"));
    }
}
