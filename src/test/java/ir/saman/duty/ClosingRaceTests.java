package ir.saman.duty;

import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.directory.OrganChanged;
import ir.saman.directory.OrganId;
import ir.saman.secretariat.By;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SamanTest
class ClosingRaceTests {

    @Autowired
    private DeskFixtures desk;

    @Autowired
    private Stage stage;

    @Autowired
    private JdbcClient db;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transactions;

    /** An answer that is being sent while its organ closes is either sent or passed on, never both. */
    @Test
    @Serves("F2")
    void anAnswerSentWhileItsOrganClosesIsNotAskedOfTheSuccessorToo() throws Exception {
        String closing = desk.below("N012");
        OrganId heir = desk.organ(desk.below("N012")).id();
        DutyId duty = desk.duty(closing, 5, "کار", "N029");
        CompletableFuture<Void> closed = transactions.execute(status -> {
            desk.submit(duty, 1);
            CompletableFuture<Void> started = CompletableFuture.runAsync(() -> close(closing, heir));
            waitForALock();
            return started;
        });
        Optional.ofNullable(closed).orElseThrow().get(60, TimeUnit.SECONDS);
        assertThat(stage.state(duty)).isEqualTo(DutyState.SUBMITTED);
        assertThat(db.sql("select count(*) from duty.duty where transferred_from = :duty")
                        .param("duty", duty.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void close(String code, OrganId heir) {
        OrganId organ = desk.organ(code).id();
        transactions.executeWithoutResult(status -> {
            db.sql("insert into directory.organ_succession values (:organ, :heir, current_date)")
                    .param("organ", organ.value())
                    .param("heir", heir.value())
                    .update();
            db.sql("update directory.organ set valid_to = current_date where id = :organ")
                    .param("organ", organ.value())
                    .update();
            events.publishEvent(new OrganChanged.Closed(organ, desk.today(), Optional.of(heir), By.SYSTEM));
        });
    }

    /** Until another transaction waits for what this one holds. */
    private void waitForALock() {
        List<Boolean> waits = List.of(false);
        while (!waits.contains(true)) {
            Thread.onSpinWait();
            waits = db.sql("""
                    select exists (select from pg_locks l where not l.granted and pg_backend_pid() = any (pg_blocking_pids(l.pid)))""").query((row, number) -> row.getBoolean(1)).list();
        }
    }
}
