package ir.saman.duty;

import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.directory.OrganChanged;
import ir.saman.directory.OrganId;
import ir.saman.directory.Organs;
import ir.saman.secretariat.By;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
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
    private Duties duties;

    @Autowired
    private Organs organs;

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
        meanwhile(() -> desk.submit(duty, 1), () -> close(closing, heir));
        assertThat(stage.state(duty)).isEqualTo(DutyState.SUBMITTED);
        assertThat(db.sql("select count(*) from duty.duty where transferred_from = :duty")
                        .param("duty", duty.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** An answer that is being sent while its acceptor closes waits for whoever takes over, not for a name out of the chain. */
    @Test
    @Serves("F2")
    void anAnswerSentWhileItsAcceptorClosesWaitsForTheSuccessor() throws Exception {
        String acceptor = desk.below("N012");
        String heir = desk.below("N012");
        DutyId duty = desk.duty(desk.below("N005"), 5, "کار", acceptor);
        meanwhile(
                () -> desk.submit(duty, 1),
                () -> close(acceptor, desk.organ(heir).id()));
        assertThat(stage.waitingFor(duty)).contains(heir);
        assertThat(acceptor(duty)).isEqualTo(heir);
    }

    @Test
    @Serves("F2")
    void anAnswerSentWhileItsBearerMovesWaitsForWhoTheChainNames() throws Exception {
        String old = desk.below("N012");
        String bearer = desk.below(old);
        String fresh = desk.below("N012");
        DutyId duty = desk.duty(bearer, 5, "کار", "PARENT");
        meanwhile(() -> desk.submit(duty, 1), () -> move(bearer, fresh));
        assertThat(stage.waitingFor(duty)).contains(old);
        assertThat(acceptor(duty)).isEqualTo(old);
    }

    /** Else neither would see the other: the organ is not there yet when its source is laid, nor the source when it is made. */
    @Test
    @Serves("F1")
    void anOrganMadeWhileASourceIsLaidBearsIt() throws Exception {
        String above = desk.below("N012");
        AtomicReference<String> made = new AtomicReference<>("");
        AtomicReference<Integer> laid = new AtomicReference<>(0);
        BearerRule rule = BearerRule.ofBelow(List.of(above));
        meanwhile(
                () -> {
                    db.sql("select pg_advisory_xact_lock(140509021110)")
                            .query((row, number) -> true)
                            .single();
                    made.set(desk.below(above));
                    events.publishEvent(
                            new OrganChanged.Made(List.of(desk.organ(made.get()).id()), By.SYSTEM));
                },
                () -> laid.set(duties.lay(standing(rule), By.SYSTEM)));
        assertThat(laid.get()).as("the organ above and the one just made").isEqualTo(2);
    }

    /** What ends while duties are laid lays none: the job, following from an earlier day, and an appointment all wait for it. */
    @Test
    @Serves("F1")
    void whatEndsMeanwhileLaysNothingMore() throws Exception {
        String above = desk.below("N012");
        LayDuties ahead = command(BearerRule.ofBelow(List.of(above)), Optional.empty());
        duties.lay(ahead, By.SYSTEM);
        desk.below(above);
        ending(ahead, () -> duties.layAhead(By.SYSTEM));
        ending(ahead, () -> duties.trackFrom(ahead.source(), desk.today().minusDays(300), By.SYSTEM));

        String office = "office-" + System.nanoTime();
        organs.keepPostKind(office, office);
        LayDuties held =
                command(BearerRule.ofHolders(office), Optional.of(new Arises(Arises.Kind.APPOINTMENT, "", "انتصاب")));
        duties.lay(held, By.SYSTEM);
        appoint(above, office);
        ending(
                held,
                () -> transactions.executeWithoutResult(status -> events.publishEvent(
                        new OrganChanged.HoldersChanged(desk.organ(above).id(), desk.today(), By.SYSTEM))));
    }

    private void ending(LayDuties command, Runnable laying) throws Exception {
        long laid = laid(command);
        meanwhile(() -> duties.end(command.source(), desk.today(), Duties.Choice.CLOSE, "لغو شد", By.SYSTEM), laying);
        assertThat(laid(command)).isEqualTo(laid);
        db.sql("update duty.source set ended_on = null where id = :source")
                .param("source", stage.number(command.source()))
                .update();
    }

    private long laid(LayDuties command) {
        return db.sql("select count(*) from duty.duty where source_id = :source")
                .param("source", stage.number(command.source()))
                .query(Long.class)
                .single();
    }

    private void appoint(String organ, String office) {
        db.sql("""
                insert into directory.post (organ_id, title, rank, kind, holder_id, post_kind, held_since)
                select :organ, 'دستیار', 'ADVISER', 'PERMANENT', a.person_id, :office, :since
                from directory.account a where a.id = :account""")
                .param("organ", desk.organ(organ).id().value())
                .param("office", office)
                .param("since", desk.today())
                .param("account", stage.accounts().without().value())
                .update();
    }

    private LayDuties command(BearerRule rule, Optional<Arises> arises) {
        return new LayDuties(
                new Source("race", System.nanoTime()),
                Optional.empty(),
                Optional.empty(),
                desk.organ("N029").id(),
                "تکلیف آزمون",
                Force.MUST,
                rule,
                new DeadlineRule.EveryPeriod(Rhythm.QUARTER, 30),
                List.of("N029"),
                List.of(),
                "training-record",
                desk.today().minusDays(400),
                desk.today(),
                arises,
                Optional.empty());
    }

    private LayDuties standing(BearerRule rule) {
        return new LayDuties(
                new Source("race", System.nanoTime()),
                Optional.empty(),
                Optional.empty(),
                desk.organ("N029").id(),
                "تکلیف آزمون",
                Force.MUST,
                rule,
                new DeadlineRule.Standing(),
                List.of("N029"),
                List.of(),
                "training-record",
                desk.today(),
                desk.today(),
                Optional.empty(),
                Optional.empty());
    }

    /** Does the one, and before it is committed begins the other, which has to wait for it. */
    private void meanwhile(Runnable one, Runnable other) throws Exception {
        CompletableFuture<Void> done = transactions.execute(status -> {
            one.run();
            CompletableFuture<Void> started = CompletableFuture.runAsync(other);
            waitForALock();
            return started;
        });
        Optional.ofNullable(done).orElseThrow().get(60, TimeUnit.SECONDS);
    }

    private String acceptor(DutyId duty) {
        return db.sql(
                        "select o.code from duty.acceptor a join directory.organ o on o.id = a.organ_id where a.duty_id = :duty")
                .param("duty", duty.value())
                .query(String.class)
                .single();
    }

    private void move(String code, String parent) {
        OrganId organ = desk.organ(code).id();
        transactions.executeWithoutResult(status -> {
            db.sql("update directory.organ set parent_id = :parent where id = :organ")
                    .param("parent", desk.organ(parent).id().value())
                    .param("organ", organ.value())
                    .update();
            db.sql("select directory.place_organs(array[cast(:organ as bigint)])")
                    .param("organ", organ.value())
                    .query(Long.class)
                    .single();
            events.publishEvent(new OrganChanged.Moved(List.of(organ), desk.today(), By.SYSTEM));
        });
    }

    private void close(String code, OrganId heir) {
        OrganId organ = desk.organ(code).id();
        transactions.executeWithoutResult(status -> {
            db.sql(
                            "insert into directory.organ_succession values (:organ, :heir, cast(now() at time zone 'Asia/Tehran' as date))")
                    .param("organ", organ.value())
                    .param("heir", heir.value())
                    .update();
            db.sql(
                            "update directory.organ set valid_to = cast(now() at time zone 'Asia/Tehran' as date) where id = :organ")
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
