package ir.saman.duty;

import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.directory.Actor;
import ir.saman.directory.Role;
import ir.saman.duty.Duties.Choice;
import ir.saman.duty.Duties.Moving;
import ir.saman.duty.answer.AnswerSteps;
import ir.saman.duty.decide.DecideSteps;
import ir.saman.duty.relief.ReliefSteps;
import ir.saman.secretariat.By;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** A source that ends, goes on under another, or gives more time; each test is rolled back. */
@SamanTest
@Transactional
@Serves({"F1", "F5"})
class SourceLifeTests {

    private static final List<DutyState> OPEN_STATES =
            List.of(DutyState.OPEN, DutyState.BEFORE, DutyState.SUBMITTED, DutyState.RETURNED);
    private static final String KIND = "training-record";
    private static final String OTHER_KIND = "preparation-record";
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

    private final LocalDate today = LocalDate.now();
    private final List<Long> sources = new ArrayList<>();

    @Test
    void whateverIsChosenNothingDisappearsAndTheCountsAreWhatTheRowsSay() {
        for (DeadlineRule rule : rules()) {
            for (Choice choice : Choice.values()) {
                ended(rule, choice);
                moved(rule, choice, KIND);
                moved(rule, choice, OTHER_KIND);
            }
        }
        assertThat(recount.rowsThatDiffer(today, sources)).isEmpty();
        for (int days : List.of(0, 1, 5, 30)) {
            assertThat(recount.rowsThatDifferAsOf(today.minusDays(days), sources))
                    .isEmpty();
        }
    }

    private List<DeadlineRule> rules() {
        return List.of(
                new DeadlineRule.ByDate(today.plusDays(20)),
                new DeadlineRule.ByDate(today.minusDays(20)),
                new DeadlineRule.EveryPeriod(Rhythm.QUARTER, 30),
                new DeadlineRule.Standing());
    }

    private void ended(DeadlineRule rule, Choice choice) {
        World world = world(rule, KIND);
        Map<DutyState, Long> before = counts(world.source());
        Outlook outlook =
                duties.outlook(List.of(world.source())).getOrDefault(world.source(), new Outlook(Map.of(), 0));
        assertThat(outlook.counts()).isEqualTo(before);

        Duties.Ending ending = duties.end(world.source(), today, choice, WHY, By.SYSTEM);

        Map<DutyState, Long> after = counts(world.source());
        assertThat(sum(after)).isEqualTo(sum(before));
        long ends = choice == Choice.CLOSE ? outlook.open() : outlook.ahead();
        assertThat(ending).isEqualTo(new Duties.Ending((int) ends, (int) (outlook.open() - ends)));
        assertThat(of(after, DutyState.ENDED)).isEqualTo(of(before, DutyState.ENDED) + ends);
        for (DutyState settled : List.of(DutyState.MET, DutyState.MET_LATE, DutyState.EXEMPT)) {
            assertThat(of(after, settled)).isEqualTo(of(before, settled));
        }
        assertThat(duties.end(world.source(), today, choice, "دوباره", By.SYSTEM)
                        .ended())
                .isZero();
        duties.layAhead(By.SYSTEM);
        assertThat(counts(world.source())).isEqualTo(after);
    }

    private void moved(DeadlineRule rule, Choice choice, String kind) {
        World world = world(rule, KIND);
        Source to = lay(world.organs(), rule, kind, today);
        Map<DutyState, Long> before = counts(world.source());
        Map<DutyState, Long> laid = counts(to);
        long open = OPEN_STATES.stream().mapToLong(state -> of(before, state)).sum();

        Moving moving = duties.move(world.source(), to, today, By.SYSTEM);
        assertThat(moving.moved() + moving.left().size()).isEqualTo(open);
        assertThat(sum(counts(to))).as("each goes on in one that was laid").isEqualTo(sum(laid));
        assertThat(of(counts(world.source()), DutyState.ENDED)).isEqualTo(of(before, DutyState.ENDED) + moving.moved());
        assertThat(of(counts(to), DutyState.BEFORE))
                .as("what was followed is followed")
                .isLessThanOrEqualTo(laidBefore(world.source()));
        if (kind.equals(KIND)) {
            assertThat(of(counts(to), DutyState.SUBMITTED)).isEqualTo(of(before, DutyState.SUBMITTED));
            assertThat(of(counts(to), DutyState.MET)
                            + of(counts(to), DutyState.MET_LATE)
                            + of(counts(to), DutyState.EXEMPT))
                    .isEqualTo(moving.settled());
        }
        assertThat(duties.move(world.source(), to, today, By.SYSTEM)).isEqualTo(new Moving(0, 0, moving.left()));

        Duties.Ending ending = duties.end(world.source(), today, choice, WHY, By.SYSTEM);
        assertThat(ending.ended() + ending.kept()).isEqualTo(moving.left().size());
        assertThat(sum(counts(world.source()))).isEqualTo(sum(before));
    }

    @Test
    void anAnswerThatWaitsIsDecidedUnderTheNewSource() {
        String organ = stage.organ();
        Source from = lay(List.of(organ), rules().getFirst(), KIND, today);
        Source to = lay(List.of(organ), rules().getFirst(), KIND, today);
        DutyId old = duty(from, organ);
        answers.submit(officer(organ), old, today);
        Moving moving = duties.move(from, to, today, By.SYSTEM);
        DutyId fresh = duty(to, organ);
        assertThat(moving).isEqualTo(new Moving(1, 0, List.of()));
        assertThat(stage.waitingFor(fresh)).contains(Stage.ARSO);
        assertThat(decisions.accept(arso(), fresh)).isEqualTo("Done");
        assertThat(stage.state(fresh)).isEqualTo(DutyState.MET);
        assertThat(stage.state(old)).isEqualTo(DutyState.ENDED);
    }

    @Test
    void anExtensionAndAReturnGoAlong() {
        String organ = stage.organ();
        Source from = lay(List.of(organ), rules().getFirst(), KIND, today);
        Source to = lay(List.of(organ), rules().getFirst(), KIND, today);
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
    void whatWasMetIsMetUnderTheNewSourceToo() {
        String organ = stage.organ();
        Source from = lay(List.of(organ), rules().getFirst(), KIND, today);
        answers.submit(officer(organ), duty(from, organ), today);
        decisions.accept(arso(), duty(from, organ));
        Source to = lay(List.of(organ), rules().getFirst(), KIND, today);
        assertThat(duties.move(from, to, today, By.SYSTEM)).isEqualTo(new Moving(0, 1, List.of()));
        assertThat(stage.state(duty(to, organ))).isEqualTo(DutyState.MET);
        assertThat(stage.state(duty(from, organ))).isEqualTo(DutyState.MET);
    }

    @Test
    void whatWouldGoOnIsKnownBeforeTheNewSourceIsLaid() {
        String stays = stage.organ();
        String goes = stage.organ();
        Source from = lay(List.of(stays, goes), rules().getFirst(), KIND, today);
        LayDuties to = command(List.of(goes), rules().getFirst(), KIND, today);
        assertThat(duties.movable(from, to)).isEqualTo(new Duties.Movable(1, 1));
        duties.lay(to, By.SYSTEM);
        assertThat(duties.move(from, to.source(), today, By.SYSTEM).left()).containsExactly(duty(from, stays));
    }

    @Test
    void theIssuerGivesMoreTimeToSomeAndTheDerivationSaysSo() {
        String some = stage.organ();
        String others = stage.organ();
        Source source = lay(List.of(some, others), rules().getFirst(), KIND, today);
        LocalDate until = today.plusDays(40);
        assertThat(duties.extend(source, Optional.of(BearerRule.only(some)), until, WHY, By.SYSTEM))
                .isEqualTo(1);
        assertThat(duties.deadline(duty(source, some), today).on()).contains(until);
        assertThat(duties.deadline(duty(source, others), today).on()).contains(today.plusDays(20));
        assertThat(duties.extend(source, Optional.empty(), until, WHY, By.SYSTEM))
                .isEqualTo(1);
        assertThat(recount.rowsThatDiffer(today, sources)).isEmpty();
    }

    private record World(Source source, List<String> organs) {}

    /** A source with organs in every state it can have by living. */
    private World world(DeadlineRule rule, String kind) {
        List<String> organs = new ArrayList<>();
        for (int each = 0; each < 6; each++) {
            organs.add(stage.organ());
        }
        Source source = lay(organs, rule, kind, today.minusDays(5));
        Function<Integer, DutyId> of = each -> duty(source, organs.get(each));
        for (int each : List.of(1, 2, 3)) {
            answers.submit(officer(organs.get(each)), of.apply(each), today.minusDays(2));
        }
        decisions.giveBack(arso(), of.apply(2));
        decisions.accept(arso(), of.apply(3));
        reliefs.exemption(officer(organs.get(4)), arso(), of.apply(4));
        return new World(source, organs);
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

    private Map<DutyState, Long> counts(Source source) {
        Map<DutyState, Long> counts = new EnumMap<>(DutyState.class);
        db.sql("select state, count(*) from duty.duty where source_id = :source group by state")
                .param("source", number(source))
                .query(row -> {
                    counts.put(DutyState.valueOf(row.getString(1)), row.getLong(2));
                });
        return counts;
    }

    private long laidBefore(Source source) {
        return db.sql("select count(*) from duty.duty where source_id = :source and laid_state = 'BEFORE'")
                .param("source", number(source))
                .query(Long.class)
                .single();
    }

    private static long of(Map<DutyState, Long> counts, DutyState state) {
        return counts.getOrDefault(state, 0L);
    }

    private static long sum(Map<DutyState, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
