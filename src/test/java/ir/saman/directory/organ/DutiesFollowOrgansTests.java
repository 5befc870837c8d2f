package ir.saman.directory.organ;

import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.directory.AccountId;
import ir.saman.directory.Actor;
import ir.saman.directory.Organ;
import ir.saman.directory.OrganId;
import ir.saman.directory.OrganKind;
import ir.saman.directory.Organs;
import ir.saman.directory.Role;
import ir.saman.directory.organ.OrganCommand.Close;
import ir.saman.directory.organ.OrganCommand.Identity;
import ir.saman.directory.organ.OrganCommand.Make;
import ir.saman.directory.organ.OrganCommand.Move;
import ir.saman.directory.organ.OrganCommand.Place;
import ir.saman.duty.DeadlineRule;
import ir.saman.duty.Duties;
import ir.saman.duty.DutyId;
import ir.saman.duty.DutyState;
import ir.saman.duty.Stage;
import ir.saman.duty.answer.AnswerSteps;
import ir.saman.duty.decide.DecideSteps;
import ir.saman.duty.relief.ReliefSteps;
import ir.saman.kit.calendar.Quarter;
import ir.saman.kit.calendar.Tehran;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Duties and boards follow a reorganisation as the design says; each test is rolled back. */
@SamanTest
@Transactional
class DutiesFollowOrgansTests {

    private static final String CIVIL_REGISTRATION = "سازمان ثبت احوال کشور";
    private static final String JUSTICE = "وزارت دادگستری";

    @Autowired
    private OrganChanges changes;

    @Autowired
    private Organs organs;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Clock clock;

    @Autowired
    private Stage stage;

    @Autowired
    private Duties duties;

    @Autowired
    private AnswerSteps answers;

    @Autowired
    private DecideSteps decisions;

    @Autowired
    private ReliefSteps reliefs;

    @Test
    @Serves({"A1", "F3"})
    void anOrganMovedToAnotherMinistryKeepsItsPastThereAndBringsItsNextPeriodsAlong() {
        Organ moved = named(CIVIL_REGISTRATION);
        Organ interior = organs.get(moved.ministry());
        Organ justice = named(JUSTICE);
        long nextBefore = counted(justice.id(), next().code());
        long nowBefore = counted(interior.id(), current().code());

        Outcome outcome = changes.move(
                new Move(
                        moved.id(),
                        version(moved.id()),
                        new Place(Optional.of(justice.id()), Optional.empty(), Optional.empty()),
                        today(),
                        "انتقال آزمایشی"),
                arso());

        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        long units = db.sql("select count(*) from directory.organ where path <@ cast(:path as ltree)")
                .param("path", organs.get(moved.id()).path())
                .query(Long.class)
                .single();
        assertThat(units).isGreaterThan(30);
        assertThat(counted(interior.id(), current().code()))
                .as("the running quarter stays where it was laid")
                .isEqualTo(nowBefore);
        assertThat(counted(justice.id(), next().code()) - nextBefore)
                .as("the next quarter belongs to the new ministry")
                .isGreaterThanOrEqualTo(units);
        assertCountsAreTheRows();
    }

    @Test
    @Serves({"F1", "A1"})
    void aCountyNewlyMadeBearsTheStandingDutiesFromThatDay() {
        OrganId made = makeCountyGovernorate();

        assertThat(laid(made))
                .as("this quarter and the next, and what stands always; nothing whose deadline is over")
                .contains("1405-standing", current().code(), next().code());
        assertThat(db.sql("select count(*) from duty.duty where organ_id = :organ and due_on < :today")
                        .param("organ", made.value())
                        .param("today", today())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(db.sql("select distinct laid_on from duty.duty where organ_id = :organ")
                        .param("organ", made.value())
                        .query(LocalDate.class)
                        .list())
                .containsExactly(today());
        assertCountsAreTheRows();
    }

    @Test
    @Serves("F1")
    void aClosedOrgansOpenDutiesEndWhenThereIsNoSuccessor() {
        OrganId organ = makeCountyGovernorate();

        changes.close(new Close(organ, version(organ), Optional.empty(), today(), "پایان آزمایشی"), arso());

        assertThat(states(organ)).containsExactly("ENDED");
        assertCountsAreTheRows();
    }

    @Test
    @Serves("F1")
    void aClosedOrgansOpenDutiesGoOnWithItsSuccessor() {
        String closed = stage.organ();
        String heir = stage.organ(Stage.OTHER, "21", Optional.empty(), Optional.empty());
        DeadlineRule deadline = new DeadlineRule.ByDate(today().plusDays(10));
        DutyId extended = stage.duty(
                stage.lay(List.of(closed), deadline, "preparation-record", today().minusDays(30), "PARENT"), closed);
        DutyId standing = stage.duty(
                stage.lay(List.of(closed), new DeadlineRule.Standing(), "training-record", today(), "PARENT"), closed);
        reliefs.extension(officer(closed), supervisor(Stage.ARSO), extended, today().plusDays(60));

        close(closed, heir);

        assertThat(states(organ(closed))).containsExactly("ENDED");
        for (DutyId before : List.of(extended, standing)) {
            DutyId after = heirOf(before);
            assertThat(stage.state(after)).isEqualTo(DutyState.OPEN);
            assertThat(one("select organ_id from duty.duty where id = :id", after))
                    .isEqualTo(organ(heir).value());
            assertThat(one("select organ_id from duty.acceptor where duty_id = :id and step = 1", after))
                    .isEqualTo(organ(Stage.OTHER).value());
            assertThat(one("select count(*) from duty.cooperation where duty_id = :id and part = 'سهم آزمون'", after))
                    .isEqualTo(1);
        }
        assertThat(duties.deadline(heirOf(extended), today()).on()).contains(today().plusDays(60));
        assertCountsAreTheRows();
    }

    @Test
    @Serves({"F1", "F2"})
    void anAnswerThatWaitedWhenItsOrganClosedIsAcceptedOrGoesOnWithTheSuccessor() {
        String closed = stage.organ();
        String heir = stage.organ(Stage.OTHER, "21", Optional.empty(), Optional.empty());
        DeadlineRule deadline = new DeadlineRule.ByDate(today().plusDays(10));
        DutyId returned =
                stage.duty(stage.lay(List.of(closed), deadline, "preparation-record", today(), Stage.ARSO), closed);
        DutyId accepted =
                stage.duty(stage.lay(List.of(closed), deadline, "training-record", today(), Stage.ARSO), closed);
        answers.submit(officer(closed), returned, today());
        answers.submit(officer(closed), accepted, today());

        close(closed, heir);
        assertThat(states(organ(closed))).containsExactly("SUBMITTED");
        decisions.giveBack(supervisor(Stage.ARSO), returned);
        decisions.accept(supervisor(Stage.ARSO), accepted);

        assertThat(stage.state(accepted)).isEqualTo(DutyState.MET);
        assertThat(stage.state(returned)).isEqualTo(DutyState.ENDED);
        assertThat(stage.state(heirOf(returned))).isEqualTo(DutyState.OPEN);
        assertThat(one("select organ_id from duty.duty where id = :id", heirOf(returned)))
                .isEqualTo(organ(heir).value());
        assertCountsAreTheRows();
    }

    @Test
    @Serves("F1")
    void anOrganFoundedLongAgoBearsNothingFromBeforeItsSourcesWereFollowed() {
        OrganId made = makeCountyGovernorate(LocalDate.of(2011, 3, 21));
        assertThat(laid(made)).contains(current().code(), next().code());
        assertThat(db.sql("""
                select count(*) from duty.duty d join duty.source s on s.id = d.source_id
                where d.organ_id = :organ and (d.due_first < s.tracked_from or d.laid_on < s.tracked_from and d.laid_on < :today)""")
                        .param("organ", made.value())
                        .param("today", today())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void close(String closed, String heir) {
        Close command =
                new Close(organ(closed), version(organ(closed)), Optional.of(organ(heir)), today(), "ادغام آزمایشی");
        assertThat(changes.close(command, arso())).isInstanceOf(Outcome.Done.class);
    }

    private OrganId organ(String code) {
        return organs.byCode(code).orElseThrow().id();
    }

    private Actor officer(String organ) {
        return stage.actor(organ, Role.REFORM_OFFICER);
    }

    private Actor supervisor(String organ) {
        return stage.actor(organ, Role.ORGAN_SUPERVISOR);
    }

    private DutyId heirOf(DutyId duty) {
        return new DutyId(one("select id from duty.duty where transferred_from = :id", duty));
    }

    private long one(String question, DutyId duty) {
        return db.sql(question)
                .param("id", duty.value())
                .query((row, number) -> row.getLong(1))
                .single();
    }

    private OrganId makeCountyGovernorate() {
        return makeCountyGovernorate(today());
    }

    private OrganId makeCountyGovernorate(LocalDate on) {
        String county = "20T"
                + (1
                        + db.sql("select count(*) from directory.territory where code like '20T%'")
                                .query(Long.class)
                                .single());
        db.sql("""
                insert into directory.territory (code, level, province, name, code_system, provisional)
                values (:code, 'COUNTY', '20', 'آزمایشی ' || :code, 'SAMAN', true)""").param("code", county).update();
        Organ governorate =
                organs.ofProvince(OrganKind.GOVERNORATE, "20", today()).orElseThrow();
        Identity identity = new Identity(
                "TEST-" + county, "SAMAN", true, OrganKind.COUNTY_GOVERNORATE, "فرمانداری شهرستان آزمایشی", "", true);
        Place place = new Place(Optional.of(governorate.id()), Optional.of("20"), Optional.of(county));
        Outcome made = changes.make(new Make(identity, place, on, "شهرستان تازه"), arso());
        assertThat(made).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) made).organ();
    }

    private List<String> laid(OrganId organ) {
        return db.sql("""
                select distinct case when period = '-' then '1405-standing' else period end
                from duty.duty where organ_id = :organ""")
                .param("organ", organ.value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private List<String> states(OrganId organ) {
        return db.sql("select distinct state from duty.duty where organ_id = :organ order by 1")
                .param("organ", organ.value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private long counted(OrganId ministry, String period) {
        return db.sql("""
                select coalesce(sum(n), 0) from duty.pub_count('UNIT', 'OCCURRED', :today)
                where ministry_id = :ministry and period = :period""")
                .param("today", today())
                .param("ministry", ministry.value())
                .param("period", period)
                .query(Long.class)
                .single();
    }

    private void assertCountsAreTheRows() {
        assertThat(db.sql("""
                with counted as (select province, ministry_id, organ_kind, state, sum(n) as n
                                 from duty.pub_count('UNIT', 'OCCURRED', :today) group by 1, 2, 3, 4
                                 having sum(n) <> 0),
                rows as (select province, ministry_id, organ_kind, state, count(*) as n from duty.duty group by 1, 2, 3, 4)
                select count(*) from (select * from counted except select * from rows
                                      union all select * from rows except select * from counted) differing""").param("today", today()).query(Long.class).single())
                .isZero();
    }

    private int version(OrganId organ) {
        return db.sql("select version from directory.organ where id = :organ")
                .param("organ", organ.value())
                .query(Integer.class)
                .single();
    }

    private Organ named(String name) {
        return db.sql("select id from directory.organ where name = :name")
                .param("name", name)
                .query((row, number) -> organs.get(new OrganId(row.getLong(1))))
                .single();
    }

    private Actor arso() {
        return new Actor(
                new AccountId(1), "آزمون", organs.byCode("N029").orElseThrow(), Role.ARSO_EXPERT, Optional.empty());
    }

    private LocalDate today() {
        return Tehran.today(clock);
    }

    private Quarter current() {
        return Quarter.of(today());
    }

    private Quarter next() {
        return current().next();
    }
}
