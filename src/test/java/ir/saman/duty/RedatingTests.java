package ir.saman.duty;

import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.directory.Actor;
import ir.saman.directory.Role;
import ir.saman.duty.DeadlineRule.EveryYears;
import ir.saman.duty.DeadlineRule.Trigger;
import ir.saman.duty.DeadlineRule.Unit;
import ir.saman.duty.DeadlineRule.Within;
import ir.saman.duty.Duties.Shift;
import ir.saman.duty.answer.AnswerSteps;
import ir.saman.duty.decide.DecideSteps;
import ir.saman.duty.relief.ReliefSteps;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.calendar.Tehran;
import ir.saman.secretariat.By;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The day of a letter was misread: what is counted from it is counted anew; each test is rolled back. */
@SamanTest
@Transactional
@Serves("F1")
class RedatingTests {

    private static final Within FORTY_DAYS = new Within(40, Unit.DAYS, new Trigger.LetterDate());
    private static final String WHY = "اصل نامه دیده شد";

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

    private final LocalDate today = LocalDate.now(Tehran.ZONE);
    /** As {@link Stage#command} dates its letters. */
    private LocalDate read = today;

    @Test
    void everyDutyIsDueAsTheLetterReallyCountsAndTheCountsFollowTheRows() {
        List<String> organs = Stream.generate(stage::organ).limit(5).toList();
        long source = lay(organs, FORTY_DAYS);
        LocalDate due = read.plusDays(40);
        LocalDate done = due.plusDays(2);
        answer(source, organs.get(1), done);
        answer(source, organs.get(2), due.minusDays(1));
        reliefs.extension(officer(organs.get(3)), arso(), duty(source, organs.get(3)), due.plusYears(4));
        assertThat(stage.state(duty(source, organs.get(1)))).isEqualTo(DutyState.MET_LATE);

        LocalDate now = read.plusDays(10);
        List<Shift> shifts = duties.redate(stage.source(source), read, now, WHY, By.SYSTEM);

        assertThat(shifts).containsExactly(new Shift(due, due.plusDays(10), 4));
        assertThat(dueOn(duty(source, organs.get(0)))).isEqualTo(due.plusDays(10));
        assertThat(stage.state(duty(source, organs.get(1))))
                .as("late by the misread day only")
                .isEqualTo(DutyState.MET);
        assertThat(stage.state(duty(source, organs.get(2)))).isEqualTo(DutyState.MET);
        assertThat(dueOn(duty(source, organs.get(3)))).as("more was granted").isEqualTo(due.plusYears(4));
        Deadline said = duties.deadline(duty(source, organs.get(0)), today);
        assertThat(said.on()).contains(due.plusDays(10));
        assertThat(said.derivation()).contains(PersianDate.of(now).format());
        agree(source);
    }

    @Test
    void whatWasMetInTimeStaysSoThoughTheTrueDayWasEarlier() {
        String organ = stage.organ();
        long source = lay(List.of(organ), FORTY_DAYS);
        answer(source, organ, read.plusDays(39));
        duties.redate(stage.source(source), read, read.minusDays(20), WHY, By.SYSTEM);
        assertThat(stage.state(duty(source, organ))).isEqualTo(DutyState.MET);
        agree(source);
    }

    @Test
    void whatFellDueBeforeItsSourceWasFollowedIsBeforeSamanAndComesBackWithTheDay() {
        String organ = stage.organ();
        long source = lay(List.of(organ), FORTY_DAYS);
        assertThat(stage.state(duty(source, organ))).isEqualTo(DutyState.OPEN);
        duties.redate(stage.source(source), read, read.minusDays(60), WHY, By.SYSTEM);
        assertThat(stage.state(duty(source, organ))).isEqualTo(DutyState.BEFORE);
        agree(source);
        duties.redate(stage.source(source), read.minusDays(60), read, WHY, By.SYSTEM);
        assertThat(stage.state(duty(source, organ))).isEqualTo(DutyState.OPEN);
        agree(source);
    }

    @Test
    void periodsOfYearsThatBeganWithTheLetterBeginWithItAgain() {
        for (int years : List.of(-3, -1, 1, 3)) {
            String organ = stage.organ();
            LocalDate letter = letterOn(lay(List.of(organ), FORTY_DAYS));
            long source = lay(List.of(organ), new EveryYears(3, yearsAfter(letter, 3)));
            List<LocalDate> before = days(source);
            LocalDate now = yearsAfter(letter, years);
            List<Shift> shifts = duties.redate(stage.source(source), letter, now, WHY, By.SYSTEM);
            assertThat(shifts).hasSameSizeAs(before);
            assertThat(days(source))
                    .containsExactlyElementsOf(
                            before.stream().map(day -> yearsAfter(day, years)).toList());
            for (String code : codes(source)) {
                assertThat(Periods.name(code)).isNotBlank();
            }
            agree(source);
        }
    }

    @Test
    void whatCountsFromAnotherDayIsNotTouched() {
        String organ = stage.organ();
        long standing = lay(List.of(organ), new DeadlineRule.Standing());
        assertThat(duties.redate(stage.source(standing), read, read.plusDays(9), WHY, By.SYSTEM))
                .isEmpty();
        long counted = lay(List.of(organ), FORTY_DAYS);
        LocalDate before = dueOn(duty(counted, organ));
        assertThat(duties.redate(stage.source(counted), read.minusDays(1), read.plusDays(9), WHY, By.SYSTEM))
                .isEmpty();
        assertThat(dueOn(duty(counted, organ))).isEqualTo(before);
    }

    private long lay(List<String> organs, DeadlineRule rule) {
        long source = stage.lay(organs, rule, "training-record", today.minusYears(2), Stage.ARSO);
        read = letterOn(source);
        return source;
    }

    private void answer(long source, String organ, LocalDate done) {
        answers.submit(officer(organ), duty(source, organ), done);
        decisions.accept(arso(), duty(source, organ));
    }

    private void agree(long source) {
        assertThat(recount.rowsThatDiffer(today, List.of(source))).isEmpty();
        for (int days : List.of(0, 1, 30, 200)) {
            assertThat(recount.rowsThatDifferAsOf(today.minusDays(days), List.of(source)))
                    .isEmpty();
        }
    }

    private static LocalDate yearsAfter(LocalDate day, int years) {
        return PersianDate.of(day).plusYears(years).date();
    }

    private LocalDate letterOn(long source) {
        return db.sql("select letter_on from duty.source where id = :source")
                .param("source", source)
                .query(LocalDate.class)
                .single();
    }

    private LocalDate dueOn(DutyId duty) {
        return db.sql("select due_on from duty.duty where id = :duty")
                .param("duty", duty.value())
                .query(LocalDate.class)
                .single();
    }

    private List<LocalDate> days(long source) {
        return db.sql("select due_on from duty.duty where source_id = :source order by 1")
                .param("source", source)
                .query((row, number) -> row.getDate(1).toLocalDate())
                .list();
    }

    private List<String> codes(long source) {
        return db.sql("select period from duty.duty where source_id = :source order by 1")
                .param("source", source)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private DutyId duty(long source, String organ) {
        return stage.duty(source, organ);
    }

    private Actor officer(String organ) {
        return stage.actor(organ, Role.REFORM_OFFICER);
    }

    private Actor arso() {
        return stage.actor(Stage.ARSO, Role.ORGAN_SUPERVISOR);
    }
}
