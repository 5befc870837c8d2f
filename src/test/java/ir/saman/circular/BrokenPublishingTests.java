package ir.saman.circular;

import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.TestDatabase;
import ir.saman.duty.BearerRule;
import ir.saman.kit.database.LocalPostgres;
import ir.saman.secretariat.By;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database session dies while duties are being laid on all organs: what a kill -9 in the middle leaves behind. */
@SamanTest
@Serves({"F1", "F5"})
class BrokenPublishingTests {

    private static final BearerRule EVERYONE = BearerRule.ofArticle5();

    @Autowired
    private Circulars circulars;

    @Autowired
    private JdbcClient db;

    @Test
    void layingOnAllOrgansIsAllOrNothingWhenTheSessionIsKilledInTheMiddle() throws SQLException {
        Map<String, Long> before = counted();
        CompletableFuture<Void> publishing;
        LocalPostgres server = TestDatabase.postgres();
        try (Connection holding = DriverManager.getConnection(
                        server.url(), server.owner().user(), server.owner().password());
                Statement statement = holding.createStatement()) {
            holding.setAutoCommit(false);
            // The first clause's duties are in, their counts are not: there the laying waits for this lock.
            statement.execute("lock table duty.count_delta in share mode");
            publishing = CompletableFuture.runAsync(() -> circulars.publish(
                    TestCirculars.asking(
                            "t/killed", LocalDate.of(2026, 3, 25), EVERYONE, "outreach-record", "preparation-record"),
                    By.SYSTEM));
            long session = Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(this::waiting, Optional::isPresent)
                    .orElseThrow();
            assertThat(db.sql("select pg_terminate_backend(cast(:session as integer))")
                            .param("session", session)
                            .query(Boolean.class)
                            .single())
                    .isTrue();
            holding.rollback();
        }
        assertThat(publishing).failsWithin(Duration.ofSeconds(30));
        assertThat(circulars.find("t/killed")).isEmpty();
        assertThat(counted()).isEqualTo(before);
    }

    /** The session that waits for the lock in the middle of laying. */
    private Optional<Long> waiting() {
        return db.sql("""
                select l.pid from pg_locks l
                where not l.granted and l.relation = 'duty.count_delta'::regclass""").query((row, number) -> row.getLong(1)).optional();
    }

    private Map<String, Long> counted() {
        return Map.of(
                "sources", count("duty.source"),
                "duties", count("duty.duty"),
                "deltas", count("duty.count_delta"),
                "ledger", count("secretariat.ledger_entry where command = 'circular.publish'"));
    }

    private long count(String table) {
        return db.sql("select count(*) from " + table).query(Long.class).single();
    }
}
