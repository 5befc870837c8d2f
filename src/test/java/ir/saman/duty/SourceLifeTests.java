package ir.saman.duty;

import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.directory.Actor;
import ir.saman.directory.OrganChanged;
import ir.saman.directory.OrganId;
import ir.saman.directory.Role;
import ir.saman.duty.Duties.Moving;
import ir.saman.duty.answer.AnswerSteps;
import ir.saman.duty.decide.DecideSteps;
import ir.saman.duty.relief.ReliefSteps;
import ir.saman.kit.calendar.Tehran;
import ir.saman.secretariat.By;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** A source that ends, goes on under another, or gives more time; each test is rolled back. */
@SamanTest
@Transactional
@Serves({"F1", "F5"})
class SourceLifeTests {

    private static final String KIND = "training-record";
    private static final String WHY = "جایگزین شد";

    @Autowired
    private JdbcClient db;

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

    @Autowired
    private Recount recount;

    @Autowired
    private ApplicationEventPublisher events;

    private final LocalDate today = LocalDate.now(Tehran.ZONE);
    private final DeadlineRule soon = new DeadlineRule.ByDate(today.plusDays(20));
    private final List<Long> sources = new ArrayList<>();

    @Test
    void anAnswerThatWaitsIsDecidedUnderTheNewSource() {
        String organ = stage.organ();
        Source from = lay(List.of(organ), soon, KIND, today);
        Source to = lay(List.of(organ), soon, KIND, today);
        DutyId old = duty(from, organ);
        answers.submit(officer(organ), old, today);
        stage.askedDaysAgo(old, 12);
        Moving moving = duties.move(from, to, today, By.SYSTEM);
        DutyId fresh = duty(to, organ);
        assertThat(moving).isEqualTo(new Moving(1, 0, List.of()));
        assertThat(stage.waitingFor(fresh)).contains(Stage.ARSO);
        assertThat(stage.waitsFor(fresh)).as("the same acceptor").isEqualTo(12);
        assertThat(decisions.accept(arso(), fresh)).isEqualTo("Done");
        assertThat(stage.state(fresh)).isEqualTo(DutyState.MET);
        assertThat(stage.state(old)).isEqualTo(DutyState.ENDED);
    }

    @Test
    void anExtensionAndAReturnGoAlong() {
        String organ = stage.organ();
        Source from = lay(List.of(organ), soon, KIND, today);
        Source to = lay(List.of(organ), soon, KIND, today);
        DutyId old = duty(from, organ);
        reliefs.extension(officer(organ), arso(), old, today.plusDays(60));
        answers.submit(officer(organ), old, today);
        decisions.giveBack(arso(), old);
        duties.move(from, to, today, By.SYSTEM);
        DutyId fresh = duty(to, organ);
        assertThat(stage.state(fresh)).isEqualTo(DutyState.RETURNED);
        assertThat(duties.deadline(fresh, today).on()).contains(today.plusDays(60));
        assertThat(answers.submitSaying("متن تازه", officer(organ), fresh, today))
                .isEqualTo("Submitted");
    }

    @Test
    void whatWasMetGoesOnMetAndIsCountedOnce() {
        String organ = stage.organ();
        Source from = lay(List.of(organ), soon, KIND, today);
        answers.submit(officer(organ), duty(from, organ), today);
        decisions.accept(arso(), duty(from, organ));
        Source to = lay(List.of(organ), soon, KIND, today);
        assertThat(duties.move(from, to, today, By.SYSTEM)).isEqualTo(new Moving(0, 1, List.of()));
        assertThat(stage.state(duty(to, organ))).isEqualTo(DutyState.MET);
        assertThat(stage.state(duty(from, organ))).isEqualTo(DutyState.ENDED);
    }

    @Test
    void whatWasMetStaysMetWhereAnotherThingIsAskedNow() {
        String organ = stage.organ();
        Source from = lay(List.of(organ), soon, KIND, today);
        answers.submit(officer(organ), duty(from, organ), today);
        decisions.accept(arso(), duty(from, organ));
        Source to = lay(List.of(organ), soon, "preparation-record", today);
        assertThat(duties.move(from, to, today, By.SYSTEM)).isEqualTo(new Moving(0, 0, List.of()));
        assertThat(stage.state(duty(to, organ))).isEqualTo(DutyState.OPEN);
        assertThat(stage.state(duty(from, organ))).isEqualTo(DutyState.MET);
    }

    @Test
    void whatWasMetWithinAnExtensionIsNotLateUnderTheNewSource() {
        String organ = stage.organ();
        Source from = lay(List.of(organ), new DeadlineRule.ByDate(today.minusDays(9)), KIND, today.minusDays(20));
        DutyId old = duty(from, organ);
        reliefs.extension(officer(organ), arso(), old, today.plusDays(5));
        answers.submit(officer(organ), old, today.minusDays(2));
        decisions.accept(arso(), old);
        assertThat(stage.state(old)).isEqualTo(DutyState.MET);
        Source to = lay(List.of(organ), new DeadlineRule.ByDate(today.minusDays(9)), KIND, today.minusDays(20));
        duties.move(from, to, today, By.SYSTEM);
        assertThat(stage.state(duty(to, organ))).isEqualTo(DutyState.MET);
    }

    @Test
    void whoHasBothDutiesBeforeHimKeepsOneReferral() {
        String organ = stage.organ();
        Source from = lay(List.of(organ), soon, KIND, today);
        Source to = lay(List.of(organ), soon, KIND, today);
        Actor colleague = officer(organ);
        refer(duty(from, organ), colleague);
        refer(duty(to, organ), colleague);
        duties.move(from, to, today, By.SYSTEM);
        assertThat(openReferrals(duty(from, organ))).isZero();
        assertThat(openReferrals(duty(to, organ))).isEqualTo(1);
    }

    @Test
    void whatACooperatingOrganSaidOfTheNewDutyStaysSaid() {
        String organ = stage.organ();
        Source from = lay(List.of(organ), soon, KIND, today);
        Source to = lay(List.of(organ), soon, KIND, today);
        cooperated(duty(from, organ), "سهم پیشین");
        cooperated(duty(to, organ), "سهم تازه");
        duties.move(from, to, today, By.SYSTEM);
        assertThat(db.sql("select done from duty.cooperation where duty_id = :duty")
                        .param("duty", duty(to, organ).value())
                        .query(String.class)
                        .single())
                .isEqualTo("سهم تازه");
    }

    @Test
    void aPeriodKeepsItsPlaceUnderTheNewSourceThoughItsBearerHasMoved() {
        String organ = stage.organ();
        DeadlineRule quarterly = new DeadlineRule.EveryPeriod(Rhythm.QUARTER, 30);
        Source from = lay(List.of(organ), quarterly, KIND, today);
        db.sql("update directory.organ set province = '04' where code = :code")
                .param("code", organ)
                .update();
        Source to = lay(List.of(organ), quarterly, KIND, today);
        duties.move(from, to, today, By.SYSTEM);
        assertThat(db.sql("select province from duty.duty where id = :duty")
                        .param("duty", duty(to, organ).value())
                        .query(String.class)
                        .single())
                .isEqualTo("20");
        assertThat(recount.rowsThatDiffer(today, sources)).isEmpty();
    }

    /** A period of several years is named from the last day of the one before. */
    @Test
    void aPeriodOfYearsThatBeginsTomorrowHasNotBegun() {
        String organ = stage.organ();
        Source source = lay(List.of(organ), new DeadlineRule.EveryYears(3, today), KIND, today);
        assertThat(Optional.ofNullable(duties.outlook(List.of(source)).get(source))
                        .map(Outlook::ahead))
                .contains(1L);
        assertThat(duties.end(source, today, Duties.Choice.KEEP, WHY, By.SYSTEM))
                .isEqualTo(new Duties.Ending(1, 1));
    }

    @Test
    void moreTimeIsForThePeriodThatRunsAndNotForWhatIsOverdueOrAhead() {
        String organ = stage.organ();
        Source source =
                lay(List.of(organ), new DeadlineRule.EveryPeriod(Rhythm.QUARTER, 0), KIND, today.minusDays(300));
        LocalDate until = today.plusYears(1);
        List<LocalDate> before = dues(source);
        assertThat(duties.extend(source, Optional.empty(), until, WHY, By.SYSTEM))
                .isEqualTo(1);
        List<LocalDate> expected = new ArrayList<>(before);
        expected.set(before.size() - 2, until);
        assertThat(dues(source)).isEqualTo(expected);
    }

    @Test
    void theLongestExtensionIsTheDeadlineThoughAShorterOneWasGrantedLater() {
        String organ = stage.organ();
        Source source = lay(List.of(organ), soon, KIND, today);
        DutyId duty = duty(source, organ);
        duties.extend(source, Optional.empty(), today.plusDays(60), WHY, By.SYSTEM);
        db.sql("""
                insert into duty.relief (duty_id, kind, until, reason, asked_at, asked_by, decided_for, decision, answer, decided_at,
                                         decided_by)
                select id, 'EXTENSION', :until, 'زودتر', now(), 0, organ_id, 'GRANTED', 'زودتر', now() + interval '1 second', 0
                from duty.duty where id = :duty""")
                .param("duty", duty.value())
                .param("until", today.plusDays(40))
                .update();
        assertThat(duties.deadline(duty, today).on())
                .contains(today.plusDays(60))
                .isEqualTo(Optional.of(dues(source).getFirst()));
    }

    @Test
    void whatAnHeirHasDoneIsNotAskedOfItAgainByTheSourceItWentOnFrom() {
        String closing = stage.organ();
        String heir = stage.organ();
        Source from = lay(List.of(closing, heir), soon, KIND, today);
        answers.submit(officer(heir), duty(from, heir), today);
        decisions.accept(arso(), duty(from, heir));
        Source to = lay(List.of(heir), soon, KIND, today);
        duties.move(from, to, today, By.SYSTEM);
        duties.end(from, today, Duties.Choice.KEEP, WHY, By.SYSTEM);
        OrganId organ = officer(closing).organ().id();
        OrganId successor = officer(heir).organ().id();
        db.sql(
                        "insert into directory.organ_succession values (:organ, :heir, cast(now() at time zone 'Asia/Tehran' as date))")
                .param("organ", organ.value())
                .param("heir", successor.value())
                .update();
        db.sql("update directory.organ set valid_to = cast(now() at time zone 'Asia/Tehran' as date) where id = :organ")
                .param("organ", organ.value())
                .update();
        events.publishEvent(new OrganChanged.Closed(organ, today, Optional.of(successor), By.SYSTEM));
        assertThat(stage.state(duty(from, heir))).isEqualTo(DutyState.ENDED);
        assertThat(stage.state(duty(to, heir))).isEqualTo(DutyState.MET);
    }

    @Test
    void whatHasNoLikeInTheNewSourceIsLeftOpen() {
        String stays = stage.organ();
        String goes = stage.organ();
        Source from = lay(List.of(stays, goes), soon, KIND, today);
        LayDuties to = command(List.of(goes), soon, KIND, today);
        duties.lay(to, By.SYSTEM);
        assertThat(duties.move(from, to.source(), today, By.SYSTEM).left()).containsExactly(duty(from, stays));
    }

    @Test
    void theIssuerGivesMoreTimeToSomeAndTheDerivationSaysSo() {
        String some = stage.organ();
        String others = stage.organ();
        Source source = lay(List.of(some, others), soon, KIND, today);
        LocalDate until = today.plusDays(40);
        assertThat(duties.extend(source, Optional.of(BearerRule.only(some)), until, WHY, By.SYSTEM))
                .isEqualTo(1);
        assertThat(duties.deadline(duty(source, some), today).on()).contains(until);
        assertThat(duties.deadline(duty(source, others), today).on()).contains(today.plusDays(20));
        assertThat(duties.extend(source, Optional.empty(), until, WHY, By.SYSTEM))
                .isEqualTo(1);
        assertThat(recount.rowsThatDiffer(today, sources)).isEmpty();
    }

    private Source lay(List<String> organs, DeadlineRule rule, String kind, LocalDate tracked) {
        LayDuties command = command(organs, rule, kind, tracked);
        duties.lay(command, By.SYSTEM);
        sources.add(number(command.source()));
        return command.source();
    }

    private LayDuties command(List<String> organs, DeadlineRule rule, String kind, LocalDate tracked) {
        return stage.command(organs, rule, kind, tracked, Stage.ARSO);
    }

    private DutyId duty(Source source, String organ) {
        return stage.duty(number(source), organ);
    }

    private long number(Source source) {
        return stage.number(source);
    }

    private Actor officer(String organ) {
        return stage.actor(organ, Role.REFORM_OFFICER);
    }

    private Actor arso() {
        return stage.actor(Stage.ARSO, Role.ORGAN_SUPERVISOR);
    }

    private List<LocalDate> dues(Source source) {
        return db.sql("select due_on from duty.duty where source_id = :source order by period_from")
                .param("source", number(source))
                .query((row, line) -> row.getObject(1, LocalDate.class))
                .list();
    }

    private void refer(DutyId duty, Actor to) {
        db.sql("""
                insert into duty.referral (duty_id, organ_id, from_account, to_account, note, referred_at)
                values (:duty, :organ, :to, :to, 'بررسی شود', now())""")
                .param("duty", duty.value())
                .param("organ", to.organ().id().value())
                .param("to", to.account().value())
                .update();
    }

    private long openReferrals(DutyId duty) {
        return db.sql("select count(*) from duty.referral where duty_id = :duty and returned_at is null")
                .param("duty", duty.value())
                .query(Long.class)
                .single();
    }

    private void cooperated(DutyId duty, String done) {
        db.sql("update duty.cooperation set done = :done, done_at = now(), account_id = 0 where duty_id = :duty")
                .param("duty", duty.value())
                .param("done", done)
                .update();
    }
}
