package ir.saman.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.TestClock;
import ir.saman.directory.AccountId;
import ir.saman.directory.Actor;
import ir.saman.directory.OrganChanged;
import ir.saman.directory.OrganId;
import ir.saman.directory.Organs;
import ir.saman.directory.Role;
import ir.saman.duty.answer.AnswerSteps;
import ir.saman.duty.decide.DecideSteps;
import ir.saman.duty.relief.ReliefSteps;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.calendar.PersianMonth;
import ir.saman.kit.calendar.Tehran;
import ir.saman.secretariat.By;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The cubes are worked out anew from the rows, after hundreds of commands on random days of nine months. */
@SamanTest
class CountsTests {

    private static final int COMMANDS = 300;

    private final Random random = new Random(14133);
    private final List<String> bearers = new ArrayList<>();
    private final List<String> heirs = new ArrayList<>();
    private final List<Long> sources = new ArrayList<>();
    private final Map<LocalDate, Map<String, List<String>>> read = new LinkedHashMap<>();
    private LocalDate today = LocalDate.now(Tehran.ZONE).minusDays(275);

    @Autowired
    private Stage stage;

    @Autowired
    private Recount recount;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Laying laying;

    @Autowired
    private Counts counting;

    @Autowired
    private Organs organs;

    @Autowired
    private AnswerSteps answers;

    @Autowired
    private DecideSteps decisions;

    @Autowired
    private ReliefSteps reliefs;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transactions;

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    @Serves({"F3", "F4"})
    void theCubesSayOnEveryDayWhatTheRowsSay() {
        clock.set(today);
        db.sql("select cast(duty.unfold() as text)")
                .query((row, number) -> row.getString(1))
                .list();
        layOnFourteenOrgans();
        Map<String, Integer> done = new LinkedHashMap<>();
        for (int each = 0; each < COMMANDS; each++) {
            done.merge(command(), 1, Integer::sum);
            if (each % 50 == 0) {
                assertThat(recount.rowsThatDiffer(today, sources))
                        .as("after %s commands, %s", each, done)
                        .isEmpty();
            }
            if (random.nextInt(3) == 0) {
                nextDay();
            }
        }
        assertThat(done)
                .as("%s", done)
                .containsKeys("answer Submitted", "accept Done", "return Done", "move", "close", "close and transfer");
        assertThat(done).containsKeys("extend Done", "exempt Done", "fold");
        assertEverything();
        months().forEach(this::fold);
        assertEverything();
        assertThat(db.sql("select cells from duty.fold_drift()")
                        .query(Long.class)
                        .list())
                .isEmpty();
    }

    @Test
    @Serves("F3")
    void everyMonthAndYearUpToTodayIsFoldedInOneRun() {
        LocalDate now = LocalDate.now(Tehran.ZONE);

        counting.fold();

        List<LocalDate> months = monthsUpTo(now);
        assertThat(folded("array[day_end]")).containsExactly(now);
        assertThat(folded("months")).isEqualTo(months);
        assertThat(folded("years"))
                .containsExactlyInAnyOrderElementsOf(months.stream()
                        .filter(end -> PersianDate.of(end).month() == 12 && !end.isAfter(now))
                        .toList());
    }

    @Test
    @Serves("F3")
    void whatIsWrittenWhileItIsFoldedIsReadBeforeAndAfterTheNextFold() {
        today = LocalDate.now(Tehran.ZONE);
        transactions.executeWithoutResult(status -> {
            layOnFourteenOrgans();
            CompletableFuture.runAsync(counting::fold).join();
        });
        assertThat(recount.rowsThatDiffer(today, sources)).isEmpty();

        counting.fold();

        assertThat(recount.rowsThatDiffer(today, sources)).isEmpty();
        assertThat(recount.rowsThatDifferAsOf(today.minusDays(5), sources)).isEmpty();
        assertFoldsAreTheSumOfTheirDeltas();
    }

    @Test
    @Serves("F3")
    void aFoldThatWouldLoseAMonthIsRefused() {
        counting.fold();
        LocalDate now = LocalDate.now(Tehran.ZONE);
        List<LocalDate> months = new ArrayList<>(monthsUpTo(now));
        for (int each = 0; each < 3; each++) {
            months.addFirst(PersianMonth.of(months.getFirst()).previous().last().date());
        }
        List<LocalDate> oneLeftOut = new ArrayList<>(months);
        oneLeftOut.remove(months.size() - 2);

        assertThatThrownBy(() -> fold(oneLeftOut, now)).hasMessageContaining("a month is missing");
        assertThatThrownBy(() -> fold(months.subList(4, months.size()), now)).hasMessageContaining("not within");
        assertThatThrownBy(() -> fold(months.subList(0, months.size() - 1), now))
                .hasMessageContaining("not within");
    }

    @Test
    @Serves("F3")
    void anotherPeriodOfWhatHasNoDeadlineIsCountedThere() {
        today = LocalDate.now(Tehran.ZONE);
        layOnFourteenOrgans();
        db.sql("update duty.duty set period = '1404/3', changed_at = now() where source_id = :standing")
                .param("standing", sources.getLast())
                .update();

        assertThat(recount.rowsThatDiffer(today, sources)).isEmpty();
    }

    private void assertFoldsAreTheSumOfTheirDeltas() {
        assertThat(db.sql("select cells from duty.fold_drift()")
                        .query((row, number) -> row.getLong(1))
                        .list())
                .isEmpty();
    }

    /** The last days of the months from the one before the first in which anything is counted. */
    private List<LocalDate> monthsUpTo(LocalDate day) {
        LocalDate first = db.sql("select min(occurred_on) from duty.count_delta")
                .query((row, number) -> row.getObject(1, LocalDate.class))
                .single();
        LocalDate before = PersianMonth.of(first).previous().last().date();
        return Stream.iterate(PersianMonth.of(day), PersianMonth::previous)
                .map(month -> month.last().date())
                .takeWhile(end -> !end.isBefore(before))
                .toList()
                .reversed();
    }

    private List<LocalDate> folded(String kept) {
        return db.sql("select unnest(" + kept + ") from duty.count_fold where axis = 'OCCURRED' order by 1")
                .query((row, number) -> row.getObject(1, LocalDate.class))
                .list();
    }

    /** Not even by the partitions or the checkpoints (F5). */
    @Test
    @Serves("F5")
    void nobodyButTheTriggersWritesCounts() {
        assertThat(db.sql("""
                select c.relname from pg_class c
                where c.relnamespace = 'duty'::regnamespace and (c.relname like 'count_%' or c.relname in ('phase', 'known_before', 'known_since'))
                  and c.relkind in ('r', 'p')
                  and has_table_privilege(current_user, c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE')""").query((row, number) -> row.getString(1)).list()).isEmpty();
    }

    private void assertEverything() {
        assertThat(recount.rowsThatDiffer(today, sources)).isEmpty();
        for (LocalDate day : read.keySet()) {
            assertThat(recount.rowsThatDifferAsOf(day, sources))
                    .as("as of %s", day)
                    .isEmpty();
            assertThat(counts("RECORDED", day)).as("as known on %s", day).isEqualTo(read.get(day));
            assertThat(recount.rowsThatDifferAsKnown(day, sources))
                    .as("rows as known on %s", day)
                    .isEmpty();
        }
        assertThat(db.sql("select count(*) from unnest(array['OCCURRED', 'RECORDED']) axis, "
                                + "unnest(array['PROVINCE', 'AGENCY', 'COUNTY', 'UNIT']) cube, "
                                + "unnest(cast(:days as date[])) day, lateral ("
                                + Recount.cells("cube, axis, day, cast(:sources as bigint[])") + ") c where c.n < 0")
                        .param(
                                "days",
                                read.keySet().stream().map(LocalDate::toString).toArray(String[]::new))
                        .param("sources", sources.toArray(Long[]::new))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void layOnFourteenOrgans() {
        Optional<LocalDate> to = Optional.of(LocalDate.now(Tehran.ZONE).minusDays(1));
        for (int each = 0; each < 14; each++) {
            String parent = each % 2 == 0 ? Stage.ARSO : Stage.OTHER;
            bearers.add(stage.organ(parent, province(each), county(each), to));
        }
        for (int each = 0; each < 6; each++) {
            heirs.add(stage.organ(Stage.OTHER, province(each), Optional.empty(), Optional.empty()));
        }
        var quarterly = new DeadlineRule.EveryPeriod(Rhythm.QUARTER, 30);
        var monthly = new DeadlineRule.EveryPeriod(Rhythm.MONTH, 5);
        var within = new DeadlineRule.Within(2, DeadlineRule.Unit.MONTHS, new DeadlineRule.Trigger.LetterDate());
        String report = "quarterly-progress-report";
        sources.add(stage.lay(bearers, quarterly, report, today, Stage.ARSO));
        sources.add(stage.lay(bearers, quarterly, report, today, Stage.OTHER, Stage.ARSO));
        sources.add(stage.lay(bearers, monthly, "oversight-report", today, Stage.OTHER));
        sources.add(stage.lay(bearers, within, "preparation-record", today.minusDays(20), Stage.ARSO));
        sources.add(stage.lay(bearers, new DeadlineRule.Standing(), "training-record", today, Stage.OTHER));
    }

    private String province(int each) {
        return db.sql("select code from directory.territory where level = 'PROVINCE' order by code limit 1 offset :n")
                .param("n", each % 3)
                .query(String.class)
                .single();
    }

    private Optional<String> county(int each) {
        return each % 4 != 0
                ? Optional.empty()
                : db.sql("select min(code) from directory.territory where level = 'COUNTY' and province = :province")
                        .param("province", province(each))
                        .query(String.class)
                        .optional();
    }

    private void nextDay() {
        if (random.nextInt(4) == 0) {
            read.put(today, counts("OCCURRED", today));
        }
        today = today.plusDays(1 + random.nextInt(3));
        clock.set(today);
        laying.sql().sources(Optional.empty()).stream()
                .filter(source -> sources.contains(source.id()))
                .forEach(laying::layAhead);
    }

    private String command() {
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3, 4, 5, 6 -> answer();
            case 7, 8, 9, 10, 11, 12 -> "accept " + decide(true);
            case 13, 14 -> "return " + decide(false);
            case 15, 16 ->
                "extend "
                        + any("OPEN", "RETURNED")
                                .map(duty -> reliefs.extension(
                                        bearer(duty), arso(), duty, today.plusDays(5 + random.nextInt(60))))
                                .orElse("-");
            case 17 ->
                "exempt "
                        + any("OPEN", "BEFORE", "RETURNED")
                                .map(duty -> reliefs.exemption(bearer(duty), arso(), duty))
                                .orElse("-");
            case 18 -> random.nextBoolean() ? close() : move();
            default -> fold(today.minusDays(random.nextInt(40)));
        };
    }

    private String answer() {
        return "answer "
                + any("OPEN", "BEFORE", "RETURNED")
                        .map(duty ->
                                answers.submit(bearer(duty), duty, today.minusDays(random.nextInt(45)), together(duty)))
                        .orElse("-");
    }

    private DutyId[] together(DutyId duty) {
        return db.sql(
                        "select x.id from duty.duty x join duty.duty d on x.organ_id = d.organ_id and x.period = d.period where d.id = :d")
                .param("d", duty.value())
                .query((row, number) -> new DutyId(row.getLong(1)))
                .list()
                .toArray(DutyId[]::new);
    }

    private String decide(boolean accept) {
        return any("SUBMITTED")
                .map(duty -> {
                    Actor acceptor = actor(stage.waitingFor(duty).orElseThrow(), Role.ORGAN_SUPERVISOR);
                    return accept ? decisions.accept(acceptor, duty) : decisions.giveBack(acceptor, duty);
                })
                .orElse("-");
    }

    private String move() {
        OrganId organ = organs.byCode(bearers.get(random.nextInt(bearers.size())))
                .orElseThrow()
                .id();
        transactions.executeWithoutResult(status -> {
            db.sql("update directory.organ set province = :province, county = null where id = :id")
                    .param("province", province(random.nextInt(3)))
                    .param("id", organ.value())
                    .update();
            events.publishEvent(new OrganChanged.Moved(List.of(organ), today, By.SYSTEM));
        });
        return "move";
    }

    private String close() {
        OrganId organ = organs.byCode(bearers.remove(random.nextInt(bearers.size())))
                .orElseThrow()
                .id();
        Optional<OrganId> heir = random.nextBoolean()
                ? Optional.empty()
                : organs.byCode(heirs.get(random.nextInt(heirs.size()))).map(found -> found.id());
        transactions.executeWithoutResult(status -> {
            heir.ifPresent(found -> db.sql("insert into directory.organ_succession values (:id, :heir, :to)")
                    .param("id", organ.value())
                    .param("heir", found.value())
                    .param("to", today)
                    .update());
            db.sql("update directory.organ set valid_to = :to where id = :id")
                    .param("to", today)
                    .param("id", organ.value())
                    .update();
            events.publishEvent(new OrganChanged.Closed(organ, today, heir, By.SYSTEM));
        });
        return heir.isPresent() ? "close and transfer" : "close";
    }

    private List<LocalDate> months() {
        List<LocalDate> ends = new ArrayList<>();
        PersianMonth month = PersianMonth.of(today).previous();
        for (int each = 0; each < 6; each++) {
            ends.add(month.last().date());
            month = month.previous();
        }
        return ends;
    }

    /** Up to a day, or as far as was folded already, which takes up what came late. */
    private String fold(LocalDate upto) {
        LocalDate last = Stream.concat(Stream.of(upto), folded("array[day_end]").stream())
                .max(LocalDate::compareTo)
                .orElseThrow();
        fold(monthsUpTo(last), upto);
        return "fold";
    }

    private void fold(List<LocalDate> months, LocalDate upto) {
        for (String axis : List.of("OCCURRED", "RECORDED")) {
            db.sql(Counts.FOLD)
                    .param("axis", axis)
                    .param("months", words(months.stream()))
                    .param(
                            "years",
                            words(months.stream()
                                    .filter(end -> PersianDate.of(end).month() == 12)))
                    .param("today", upto)
                    .query((row, number) -> row.getLong(1))
                    .single();
        }
    }

    private static String[] words(Stream<LocalDate> days) {
        return days.map(LocalDate::toString).toArray(String[]::new);
    }

    private Optional<DutyId> any(String... states) {
        List<DutyId> all = db.sql("""
                select id from duty.duty where source_id = any (cast(:sources as bigint[])) and state = any (cast(:states as text[]))
                  and period_from <= :today order by id""")
                .param("sources", sources.toArray(Long[]::new))
                .param("states", states)
                .param("today", today)
                .query((row, number) -> new DutyId(row.getLong(1)))
                .list();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }

    private Actor bearer(DutyId duty) {
        return actor(
                db.sql("select o.code from duty.duty d join directory.organ o on o.id = d.organ_id where d.id = :d")
                        .param("d", duty.value())
                        .query(String.class)
                        .single(),
                Role.REFORM_OFFICER);
    }

    private Actor arso() {
        return actor(Stage.ARSO, Role.ORGAN_SUPERVISOR);
    }

    private Actor actor(String organ, Role role) {
        // nobody decides on his own answer
        return stage.actor(new AccountId(role == Role.REFORM_OFFICER ? 1 : 2), organ, role);
    }

    /** What the cubes say of our sources, by cube, a line a cell. */
    private Map<String, List<String>> counts(String axis, LocalDate day) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        Recount.CUBES.keySet().stream()
                .sorted()
                .forEach(cube -> all.put(
                        cube,
                        db.sql("select c::text from ("
                                        + Recount.cells(":cube, :axis, :day, cast(:sources as bigint[])")
                                        + ") c order by 1")
                                .param("cube", cube)
                                .param("axis", axis)
                                .param("day", day)
                                .param("sources", sources.toArray(Long[]::new))
                                .query((row, number) -> row.getString(1))
                                .list()));
        return all;
    }
}
