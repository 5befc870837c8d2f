package ir.saman.duty;

import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.directory.Actor;
import ir.saman.directory.OrganChanged;
import ir.saman.directory.OrganId;
import ir.saman.directory.Role;
import ir.saman.secretariat.By;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What duties do when their organs are made, moved and closed; each test is rolled back. */
@SamanTest
@Transactional
@Serves({"A1", "F1"})
class ReorganisingTests {

    private static final DeadlineRule QUARTERLY = new DeadlineRule.EveryPeriod(Rhythm.QUARTER, 30);
    private static final DeadlineRule STANDING = new DeadlineRule.Standing();

    private final JdbcClient db;
    private final Stage stage;
    private final DeskFixtures desk;
    private final Duties duties;
    private final ApplicationEventPublisher events;
    private long reference = System.nanoTime();

    @Autowired
    ReorganisingTests(JdbcClient db, Stage stage, DeskFixtures desk, Duties duties, ApplicationEventPublisher events) {
        this.db = db;
        this.stage = stage;
        this.desk = desk;
        this.duties = duties;
        this.events = events;
    }

    @Test
    void whatHasNoPeriodFollowsAMoveFromItsDayAndPastDaysStayAsTheyWere() {
        String old = desk.below("N012");
        String fresh = desk.below("N005");
        String unit = desk.below(old);
        LocalDate tracked = desk.today().minusDays(100);
        long standing = stage.lay(List.of(unit), STANDING, "training-record", tracked, "PARENT");
        long once = stage.lay(List.of(unit), in(10), "preparation-record", tracked, "PARENT");
        long quarterly = stage.lay(List.of(unit), QUARTERLY, "quarterly-progress-report", tracked, "PARENT");

        move(unit, fresh);

        for (long source : List.of(standing, once)) {
            assertThat(acceptors(source, unit)).containsExactly(fresh);
            for (String cube : List.of("AGENCY", "UNIT")) {
                assertThat(counted(cube, source, desk.today().minusDays(1))).containsExactly("N012");
                assertThat(counted(cube, source, desk.today())).containsExactly("N005");
            }
        }
        assertThat(acceptors(quarterly, unit))
                .as("the quarters that run or are over stay with the old superior, the next one goes along")
                .startsWith(old)
                .endsWith(fresh);
        assertThat(counted("AGENCY", quarterly, desk.today())).containsExactly("N005", "N012");
    }

    @Test
    void whatTheRuleDoesNotMatchAnyMoreEndsAndIsOpenAgainWhenItMatchesAgain() {
        String old = desk.below("N012");
        String fresh = desk.below("N012");
        String unit = desk.below(old);
        List<Long> sources = List.of(
                lay(below(old), STANDING, "N029", "N029"),
                lay(below(old), in(10), "N029", "N029"),
                lay(below(old), QUARTERLY, "N029", "N029"));

        move(unit, fresh);
        assertThat(states(sources.get(0), unit)).containsExactly("ENDED");
        assertThat(states(sources.get(1), unit)).containsExactly("ENDED");
        assertThat(states(sources.get(2), unit)).contains("ENDED");

        move(unit, old);
        sources.forEach(source -> assertThat(states(source, unit)).containsOnly("OPEN"));
    }

    @Test
    void aClosedIssuerIsFollowedByItsSuccessorInAllThatWaitsForItAndWillWait() {
        String issuer = desk.below("N012");
        String heir = desk.below("N005");
        String parent = desk.below("N012");
        String bearer = desk.below(parent);
        List<Long> sources =
                List.of(lay(below(parent), STANDING, issuer, "ISSUER"), lay(below(parent), STANDING, "N029", issuer));
        DutyId duty = stage.duty(sources.getFirst(), bearer);
        desk.askExtension(duty, 1, issuer);

        close(issuer, Optional.of(heir));

        String later = desk.below(parent);
        made(later);
        for (long source : sources) {
            assertThat(acceptors(source, bearer)).containsExactly(heir);
            assertThat(acceptors(source, later)).containsExactly(heir);
        }
        assertThat(code("select issuer_id from duty.source where id = :id", sources.getFirst()))
                .isEqualTo(heir);
        assertThat(code("select decided_for from duty.relief where duty_id = :id", duty.value()))
                .isEqualTo(heir);
    }

    @Test
    void withoutASuccessorTheSuperiorTakesTheClosedOrgansPlace() {
        String superior = desk.below("N012");
        String acceptor = desk.below(superior);
        String parent = desk.below("N012");
        String bearer = desk.below(parent);
        long source = lay(below(parent), STANDING, "N029", acceptor);
        close(acceptor, Optional.empty());
        String later = desk.below(parent);
        made(later);
        assertThat(acceptors(source, bearer)).containsExactly(superior);
        assertThat(acceptors(source, later)).containsExactly(superior);
    }

    @Test
    void anHeirIsNotAskedForItsOwnAnswers() {
        String acceptor = desk.below("N012");
        String bearer = desk.below("N012");
        long source = lay(BearerRule.only(bearer), STANDING, "N029", acceptor);
        desk.askExtension(stage.duty(source, bearer), 1, acceptor);
        close(acceptor, Optional.of(bearer));
        assertThat(acceptors(source, bearer)).containsExactly("N012");
        assertThat(code(
                        "select decided_for from duty.relief where duty_id = :id",
                        stage.duty(source, bearer).value()))
                .isEqualTo("N029");
    }

    @Test
    void anHeirsEndedDutyGoesOnWhenItTakesOverTheSame() {
        String closed = desk.below("N012");
        String heir = desk.below("N012");
        long source = stage.lay(
                List.of(closed, heir),
                in(20),
                "preparation-record",
                desk.today().minusDays(5),
                "N029");
        DutyId ended = stage.duty(source, heir);
        db.sql("update duty.duty set state = 'ENDED', changed_on = :today, changed_at = now() where id = :id")
                .param("today", desk.today())
                .param("id", ended.value())
                .update();

        close(closed, Optional.of(heir));

        assertThat(stage.state(ended)).isEqualTo(DutyState.OPEN);
        assertThat(acceptors(source, heir)).containsExactly("N029");
        assertThat(states(source, closed)).containsExactly("ENDED");
    }

    @Test
    void aPartOfAClosedOrganInOthersDutiesIsItsSuccessors() {
        String helping = desk.below("N012");
        String heir = desk.below("N012");
        String bearer = desk.below("N005");
        Cooperation part = new Cooperation(Optional.empty(), Optional.of(BearerRule.only(helping)), "سهم");
        DutyId duty =
                desk.lay(List.of(bearer), 10, "کار", "N029", List.of(part)).getFirst();
        close(helping, Optional.of(heir));
        assertThat(code("select organ_id from duty.cooperation where duty_id = :id", duty.value()))
                .isEqualTo(heir);
    }

    @Test
    void aCodeInARuleIsOfSamansOwnSystem() {
        String code = desk.below("N012");
        String namesake = desk.below("N012");
        db.sql("update directory.organ set code_system = 'OTHER', code = :code where code = :namesake")
                .param("code", code)
                .param("namesake", namesake)
                .update();
        long source = lay(BearerRule.only(code), STANDING, "N029", "N029");
        assertThat(db.sql("""
                select o.code_system from duty.duty d join directory.organ o on o.id = d.organ_id where d.source_id = :source""").param("source", source).query(String.class).list())
                .containsExactly("SAMAN");
    }

    @Test
    void aSourceFollowedFromAnEarlierDayGivesHeirsAndLatecomersNoPast() {
        String above = desk.below("N012");
        String always = desk.below(above);
        String closed = desk.below(above);
        String late = desk.below("N012");
        String heir = desk.below("N012");
        LocalDate tracked = desk.today().minusDays(50);
        long source = lay(below(above), STANDING, "N029", "N029", Force.MUST, tracked);
        Source followed = new Source("test", reference);
        move(late, above);
        close(closed, Optional.of(heir));

        duties.trackFrom(followed, tracked.minusDays(40), By.SYSTEM);

        assertThat(laidOn(source, always)).isEqualTo(tracked.minusDays(40));
        assertThat(laidOn(source, late)).isEqualTo(desk.today());
        assertThat(laidOn(source, heir)).isEqualTo(desk.today());
    }

    @Test
    void whatEndsWithAMoveToldLaterEndsOnItsDay() {
        String old = desk.below("N012");
        String unit = desk.below(old);
        long source = lay(below(old), STANDING, "N029", "N029");
        move(unit, desk.below("N012"), desk.today().minusDays(5));
        assertThat(stage.changedOn(stage.duty(source, unit)))
                .isEqualTo(desk.today().minusDays(5));
    }

    @Test
    void whatIsOpenedAgainStandsAndIsAcceptedWhereItsBearerStands() {
        String old = desk.below("N012");
        String fresh = desk.below("N005");
        String unit = desk.below(old);
        long source = lay(
                below(old),
                QUARTERLY,
                "N029",
                "PARENT",
                Force.MUST,
                desk.today().minusDays(400));

        move(unit, fresh, desk.today().minusDays(300));
        move(unit, old);

        String running = "select %s from duty.duty d join duty.acceptor a on a.duty_id = d.id"
                + " where d.source_id = :id and cast(now() at time zone 'Asia/Tehran' as date) between d.period_from and d.period_to";
        assertThat(state(source, unit, desk.today())).isEqualTo("OPEN");
        assertThat(code(running.formatted("a.organ_id") + organ(unit), source)).isEqualTo(old);
        assertThat(code(running.formatted("d.ministry_id") + organ(unit), source))
                .isEqualTo("N012");
        assertThat(counted("AGENCY", source, desk.today().minusDays(1)))
                .as("yesterday it was counted there, ended")
                .contains("N005");
    }

    @Test
    void whatIsOnlyAdvisedForAPeriodLongPastDoesNotComeBack() {
        String old = desk.below("N012");
        String unit = desk.below(old);
        LocalDate tracked = desk.today().minusDays(400);
        long source = lay(below(old), QUARTERLY, "N029", "N029", Force.SHOULD, tracked);
        move(unit, desk.below("N012"), desk.today().minusDays(300));
        move(unit, old);
        assertThat(state(source, unit, desk.today())).isEqualTo("OPEN");
        assertThat(state(source, unit, desk.today().minusDays(150))).isEqualTo("ENDED");
    }

    @Test
    void anHeirsEndedDutyGoesOnWhereTheHeirStands() {
        String closed = desk.below("N012");
        String heir = desk.below("N012");
        LocalDate tracked = desk.today().minusDays(5);
        long source = stage.lay(List.of(closed, heir), in(20), "preparation-record", tracked, "N029");
        db.sql("update duty.duty set state = 'ENDED', changed_on = :on, changed_at = now() where id = :id")
                .param("on", tracked)
                .param("id", stage.duty(source, heir).value())
                .update();
        place(heir, "N005"); // what has ended follows no move

        close(closed, Optional.of(heir));

        String ministry = "select ministry_id from duty.duty where source_id = :id"
                + organ(heir).replace("d.", "");
        assertThat(code(ministry, source)).isEqualTo("N005");
        assertThat(counted("UNIT", source, desk.today().minusDays(1))).containsExactly("N012");
        assertThat(counted("UNIT", source, desk.today())).containsExactly("N005", "N012");
    }

    @Test
    void anHeirThatStandsInTheChainAlreadyIsAskedOnceAndNotAgainForWhatItHasDecided() {
        String first = desk.below("N012");
        String second = desk.below("N012");
        String parent = desk.below("N005");
        String bearer = desk.below(parent);
        LocalDate tracked = desk.today().minusDays(5);
        DutyId open = stage.duty(stage.lay(List.of(bearer), in(9), "training-record", tracked, first, second), bearer);
        DutyId decided =
                stage.duty(stage.lay(List.of(bearer), in(9), "preparation-record", tracked, first, second), bearer);
        DutyId fresh =
                stage.duty(stage.lay(List.of(bearer), in(9), "oversight-report", tracked, first, second), bearer);
        desk.submit(decided, 1);
        desk.submit(fresh, 1);
        accept(decided, first);
        List.of(decided, fresh).forEach(duty -> {
            ask(duty, 2, second);
            stage.askedDaysAgo(duty, 12);
        });

        close(second, Optional.of(first));

        assertThat(db.sql("select passed_over from duty.acceptor where duty_id = :id and step = 2")
                        .param("id", open.value())
                        .query(String.class)
                        .single())
                .isEqualTo("REPEATED");
        assertThat(stage.waitingFor(decided)).as("its superior").contains(parent);
        assertThat(stage.waitingFor(fresh)).as("a correction it has not seen").contains(first);
        assertThat(List.of(stage.waitsFor(decided), stage.waitsFor(fresh)))
                .as("nobody is blamed for another's days")
                .containsExactly(0, 0);
    }

    @Test
    void theLedgerKeepsWhatWasTransferredAndHandedOver() {
        String closed = desk.below("N012");
        String heir = desk.below("N012");
        lay(BearerRule.only(closed), STANDING, "N029", "N029");
        lay(BearerRule.only(desk.below("N005")), STANDING, closed, closed);
        long last = entries().stream().mapToLong(Entry::id).max().orElse(0);

        close(closed, Optional.of(heir));

        assertThat(entries().stream()
                        .filter(entry -> entry.id() > last)
                        .map(entry -> entry.command() + " " + entry.subjectKind() + " " + entry.subjectCount()))
                .contains(
                        "duty.transfer duty 1",
                        "duty.end.organ duty 1",
                        "duty.handover duty 1",
                        "duty.handover duty.source 1");
    }

    @Test
    void aMinistrySeesWhatAsksOfTheUnitsThatWereItsOwn() {
        String ministry = "N012";
        String unit = desk.below(ministry);
        lay(BearerRule.only(unit), QUARTERLY, "N029", "N029");
        Actor officer = stage.actor(ministry, Role.REFORM_OFFICER);
        move(unit, "N005");
        assertThat(duties.concerns(officer, "test", List.of(reference))).isTrue();
    }

    private record Entry(long id, String command, String subjectKind, int subjectCount) {}

    private List<Entry> entries() {
        return db.sql(
                        "select id, command, subject_kind, subject_count from secretariat.ledger_entry where command like 'duty.%'")
                .query((row, number) -> new Entry(row.getLong(1), row.getString(2), row.getString(3), row.getInt(4)))
                .list();
    }

    private void accept(DutyId duty, String organ) {
        db.sql("""
                insert into duty.acceptance (evidence_id, version_id, organ_id, decision, decided_at, decided_by)
                select d.evidence_id, v.id, :organ, 'ACCEPTED', now(), 1
                from duty.duty d join duty.evidence_version v on v.evidence_id = d.evidence_id where d.id = :duty""")
                .param("organ", desk.organ(organ).id().value())
                .param("duty", duty.value())
                .update();
    }

    private void ask(DutyId duty, int step, String organ) {
        db.sql("update duty.duty set step = :step, waiting_for = :organ where id = :duty")
                .param("step", step)
                .param("organ", desk.organ(organ).id().value())
                .param("duty", duty.value())
                .update();
    }

    private String organ(String code) {
        return " and d.organ_id = " + desk.organ(code).id().value();
    }

    private LocalDate laidOn(long source, String bearer) {
        return db.sql("select laid_on from duty.duty where source_id = :source and organ_id = :bearer")
                .param("source", source)
                .param("bearer", desk.organ(bearer).id().value())
                .query((row, number) -> row.getObject(1, LocalDate.class))
                .single();
    }

    /** Of the period a day lies in. */
    private String state(long source, String bearer, LocalDate day) {
        return db.sql("""
                select state from duty.duty
                where source_id = :source and organ_id = :bearer and :day between period_from and period_to""")
                .param("source", source)
                .param("bearer", desk.organ(bearer).id().value())
                .param("day", day)
                .query(String.class)
                .single();
    }

    private DeadlineRule in(int days) {
        return new DeadlineRule.ByDate(desk.today().plusDays(days));
    }

    private static BearerRule below(String code) {
        return BearerRule.builder().below(List.of(code)).except(List.of(code)).build();
    }

    private long lay(BearerRule bearers, DeadlineRule deadline, String issuer, String acceptor) {
        return lay(bearers, deadline, issuer, acceptor, Force.MUST, desk.today().minusDays(100));
    }

    private long lay(
            BearerRule bearers, DeadlineRule deadline, String issuer, String acceptor, Force force, LocalDate tracked) {
        Source source = new Source("test", ++reference);
        duties.lay(
                new LayDuties(
                        source,
                        Optional.empty(),
                        Optional.empty(),
                        desk.organ(issuer).id(),
                        "تکلیف آزمون",
                        force,
                        bearers,
                        deadline,
                        List.of(acceptor),
                        List.of(),
                        "training-record",
                        desk.today().minusDays(400),
                        tracked,
                        Optional.empty(),
                        Optional.empty()),
                By.SYSTEM);
        return db.sql("select id from duty.source where kind = 'test' and ref = :ref")
                .param("ref", reference)
                .query(Long.class)
                .single();
    }

    private void made(String code) {
        db.sql("update directory.organ set valid_from = :today where code = :code")
                .param("today", desk.today())
                .param("code", code)
                .update();
        events.publishEvent(new OrganChanged.Made(List.of(desk.organ(code).id()), By.SYSTEM));
    }

    private void move(String code, String parent) {
        move(code, parent, desk.today());
    }

    private void move(String code, String parent, LocalDate from) {
        place(code, parent);
        events.publishEvent(new OrganChanged.Moved(List.of(desk.organ(code).id()), from, By.SYSTEM));
    }

    private void place(String code, String parent) {
        OrganId organ = desk.organ(code).id();
        db.sql("update directory.organ set parent_id = :parent where id = :id")
                .param("parent", desk.organ(parent).id().value())
                .param("id", organ.value())
                .update();
        db.sql("select directory.place_organs(array[cast(:id as bigint)])")
                .param("id", organ.value())
                .query(Long.class)
                .single();
    }

    private void close(String code, Optional<String> heir) {
        OrganId organ = desk.organ(code).id();
        Optional<OrganId> successor = heir.map(found -> desk.organ(found).id());
        successor.ifPresent(found -> db.sql("insert into directory.organ_succession values (:organ, :heir, :today)")
                .param("organ", organ.value())
                .param("heir", found.value())
                .param("today", desk.today())
                .update());
        db.sql("update directory.organ set valid_to = :today where id = :organ")
                .param("today", desk.today())
                .param("organ", organ.value())
                .update();
        events.publishEvent(new OrganChanged.Closed(organ, desk.today(), successor, By.SYSTEM));
    }

    /** The codes of the acceptors of an organ's duties of a source, in the order of their periods. */
    private List<String> acceptors(long source, String bearer) {
        return db.sql("""
                select o.code from duty.duty d join duty.acceptor a on a.duty_id = d.id join directory.organ o on o.id = a.organ_id
                where d.source_id = :source and d.organ_id = :bearer order by d.period_from, a.step""")
                .param("source", source)
                .param("bearer", desk.organ(bearer).id().value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private List<String> states(long source, String bearer) {
        return db.sql("select state from duty.duty where source_id = :source and organ_id = :bearer")
                .param("source", source)
                .param("bearer", desk.organ(bearer).id().value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** The codes of the ministries under which a source's duties are counted as of a day. */
    private List<String> counted(String cube, long source, LocalDate day) {
        return db.sql("select distinct o.code from ("
                        + Recount.cells(":cube, 'OCCURRED', :day, array[:source]")
                        + ") c join directory.organ o on o.id = c.ministry_id where c.n > 0 order by 1")
                .param("cube", cube)
                .param("day", day)
                .param("source", source)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private String code(String ofOrgan, long id) {
        return db.sql("select code from directory.organ where id = (" + ofOrgan + ")")
                .param("id", id)
                .query(String.class)
                .single();
    }
}
