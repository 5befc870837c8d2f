package ir.saman.circular;

import static ir.saman.circular.TestCirculars.replacing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.circular.Issuing.Outcome;
import ir.saman.duty.BearerRule;
import ir.saman.duty.DeskFixtures;
import ir.saman.kit.calendar.Tehran;
import ir.saman.secretariat.By;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SamanTest
@Serves({"F1", "F6"})
class ReplacingTests {

    private final DraftFixtures fixtures;
    private final Issuing issuing;
    private final Circulars circulars;
    private final DeskFixtures desk;
    private final JdbcClient db;
    private final LocalDate today;
    private final TransactionTemplate command;
    private final String number = "s-" + UUID.randomUUID();
    private By head = By.SYSTEM;
    private BearerRule bearers = BearerRule.only(TestCirculars.BEARER);

    @Autowired
    ReplacingTests(
            DraftFixtures fixtures,
            Issuing issuing,
            Circulars circulars,
            DeskFixtures desk,
            JdbcClient db,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.fixtures = fixtures;
        this.issuing = issuing;
        this.circulars = circulars;
        this.desk = desk;
        this.db = db;
        this.today = Tehran.today(clock);
        this.command = new TransactionTemplate(transactions);
    }

    @BeforeEach
    void aBearerAndAHead() {
        bearers = BearerRule.only(desk.below("N140"));
        head = fixtures.head("N029");
    }

    @Test
    void onlyWhatTheIssuerIssuedIsReplacedAndTheRefusalSaysWhose() {
        CircularId foreign = circulars.publish(fixtures.of("N012", text(number, today)), By.SYSTEM);
        Outcome outcome = fixtures.issue(draft(Optional.empty()), head);
        assertThat(outcome)
                .asInstanceOf(type(Outcome.Refused.class))
                .satisfies(refused -> assertThat(refused.words()).contains(name("N012")));
        assertThat(state(foreign)).isEqualTo("IN_FORCE");
    }

    @Test
    void whatAPredecessorIssuedIsReplacedByItsSuccessor() {
        CircularId old = circulars.publish(fixtures.of("N155", text(number, today)), By.SYSTEM);
        assertThat(fixtures.issue(draft(Optional.empty()), head)).isInstanceOf(Outcome.Issued.class);
        assertThat(state(old)).isEqualTo("SUPERSEDED");
    }

    @Test
    void ofSeveralOfOneNumberNoneIsReplacedByChance() {
        CircularId one = circulars.publish(text(number, today), By.SYSTEM);
        CircularId other = circulars.publish(text(number, today.minusDays(400)), By.SYSTEM);
        assertThat(fixtures.issue(draft(Optional.empty()), head)).isInstanceOf(Outcome.Refused.class);
        assertThat(fixtures.issue(draft(Optional.of(today)), head)).isInstanceOf(Outcome.Issued.class);
        assertThat(state(one)).isEqualTo("SUPERSEDED");
        assertThat(state(other)).isEqualTo("IN_FORCE");
    }

    @Test
    void aNumberThatIsOnlyACandidateIsNotReplacedUnderAnotherDay() {
        CircularId old = circulars.publish(text(number + "/x", today), By.SYSTEM);
        db.sql("insert into circular.candidate (circular_id, field, value) values (:circular, 'number', :number)")
                .param("circular", old.value())
                .param("number", number)
                .update();
        assertThat(issuing.replaces(draft(Optional.of(today.minusDays(9))))).isEmpty();
        assertThat(issuing.replaces(draft(Optional.of(today)))).hasSize(1);
    }

    @Test
    void whatEndsIsCalledByTheNameOfItsCircular() {
        circulars.publish(text(number, today), By.SYSTEM);
        Draft draft = draft(Optional.empty());
        CircularName name = issuing.replaces(draft).getFirst();
        assertThat(name.number()).isEqualTo(number);
        assertThat(issuing.ending(draft, head))
                .isNotEmpty()
                .allSatisfy(ask -> assertThat(ask.label()).contains(name.dated()));
    }

    @Test
    void twoThatAmendAndReplaceOneAnotherAtOnceDoNotStandInEachOthersWay() {
        CircularId one = circulars.publish(text(number + "/1", today), By.SYSTEM);
        CircularId other = circulars.publish(text(number + "/2", today), By.SYSTEM);
        Draft oneForOther = fixtures.signed(
                Optional.of(one), replacing(text(number + "/1", today), number + "/2", "", Optional.empty()), head);
        Draft otherForOne = fixtures.signed(
                Optional.of(other), replacing(text(number + "/2", today), number + "/1", "", Optional.empty()), head);
        ExecutorService threads = Executors.newFixedThreadPool(2); // the common pool may have one only
        List<CompletableFuture<Outcome>> both = command.execute(status -> {
            db.sql("select id from circular.circular where id in (:one, :other) for update")
                    .param("one", one.value())
                    .param("other", other.value())
                    .query((row, line) -> row.getLong(1))
                    .list();
            List<CompletableFuture<Outcome>> begun = Stream.of(oneForOther, otherForOne)
                    .map(draft -> CompletableFuture.supplyAsync(() -> fixtures.issue(draft, head), threads))
                    .toList();
            waitForLocks(2);
            return begun;
        });
        List<Outcome> outcomes = both.stream().map(CompletableFuture::join).toList();
        threads.shutdown();
        assertThat(outcomes).hasAtLeastOneElementOfType(Outcome.Issued.class);
        assertThat(outcomes).hasAtLeastOneElementOfType(Outcome.Refused.class);
    }

    @Test
    void everyCircularOfANumberHasAnAddressOfItsOwn() {
        circulars.publish(text(number + "~2", today), By.SYSTEM);
        circulars.publish(text(number, today), By.SYSTEM);
        assertThat(address(circulars.publish(text(number, today.minusDays(1)), By.SYSTEM)))
                .isEqualTo(number + "~3");
    }

    @Test
    void twoOfOneNumberAtOnceAreBothPublished() {
        CompletableFuture<CircularId> slower = command.execute(status -> {
            circulars.publish(text(number, today), By.SYSTEM);
            CompletableFuture<CircularId> begun =
                    CompletableFuture.supplyAsync(() -> circulars.publish(text(number, today.minusDays(1)), By.SYSTEM));
            waitForLocks(1);
            return begun;
        });
        assertThat(address(slower.join())).isEqualTo(number + "~2");
    }

    private CircularText text(String number, LocalDate on) {
        return TestCirculars.asking(number, on, bearers, "outreach-record");
    }

    /** A new circular that replaces what bears the number, of whatever issuer. */
    private Draft draft(Optional<LocalDate> on) {
        CircularText text = text(number + "/" + UUID.randomUUID(), today);
        return fixtures.signed(Optional.empty(), replacing(text, number, "", on), head);
    }

    private String state(CircularId circular) {
        return column(circular, "state");
    }

    private String address(CircularId circular) {
        return column(circular, "address");
    }

    private String column(CircularId circular, String column) {
        return db.sql("select " + column + " from circular.circular where id = :circular")
                .param("circular", circular.value())
                .query((row, line) -> row.getString(1))
                .single();
    }

    private String name(String organ) {
        return db.sql("select name from directory.organ where code = :organ")
                .param("organ", organ)
                .query((row, line) -> row.getString(1))
                .single();
    }

    /** Until so many others wait for what this transaction holds. */
    private void waitForLocks(int many) {
        long waiting = 0;
        while (waiting < many) {
            Thread.onSpinWait();
            waiting = db.sql("""
                    with waits as (select distinct pid, pg_blocking_pids(pid) as by from pg_locks where not granted)
                    select count(*) from waits w
                    where pg_backend_pid() = any (w.by)
                       or exists (select from waits o where o.pid = any (w.by) and pg_backend_pid() = any (o.by))""").query((row, line) -> row.getLong(1)).single();
        }
    }
}
