package ir.saman.duty;

import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.TestClock;
import ir.saman.directory.OrganChanged;
import ir.saman.directory.OrganId;
import ir.saman.kit.calendar.Tehran;
import ir.saman.secretariat.By;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.transaction.annotation.Transactional;

/**
 * Random trees of organs, each with random steps on the days of some months that touch some of their duties: answers told late,
 * acceptances, returns, extensions, exemptions, and organs that move with all below them, some told days later. After each tree:
 * counters = rows, both trees agree, and what was known on a day is what is told of it later. Each tree has a seed, its number;
 * {@code ./saman test --all} grows five hundred.
 */
@SamanTest
@Transactional
@Serves({"F3", "F4"})
class RandomTreesTests {

    private static final int TREES = Boolean.getBoolean("saman.all") ? 500 : 20;
    private static final int MOST_ORGANS = 24;
    private static final int STEPS = 20;

    private final List<String> organs = new ArrayList<>();
    private final Map<LocalDate, List<String>> known = new LinkedHashMap<>();
    private LocalDate today = LocalDate.now(Tehran.ZONE).minusDays(275);
    private Random random = new Random();
    private Long[] sources = {};

    @Autowired
    private Stage stage;

    @Autowired
    private Recount recount;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient db;

    @Autowired
    private ApplicationEventPublisher events;

    private void plant(int tree) {
        random = new Random(tree);
        clock.set(today);
        for (int each = MOST_ORGANS / 2 - random.nextInt(MOST_ORGANS / 2); each < MOST_ORGANS; each++) {
            organs.add(stage.organ(
                    parent(), province(), random.nextBoolean() ? county() : Optional.empty(), Optional.empty()));
        }
        sources = new Long[] {
            stage.lay(
                    organs,
                    new DeadlineRule.EveryPeriod(Rhythm.QUARTER, 30),
                    "quarterly-progress-report",
                    today,
                    Stage.ARSO),
            stage.lay(organs, new DeadlineRule.EveryPeriod(Rhythm.MONTH, 5), "oversight-report", today, Stage.OTHER),
            stage.lay(organs, new DeadlineRule.Standing(), "training-record", today, Stage.ARSO)
        };
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    private static IntStream trees() {
        return IntStream.rangeClosed(1, TREES);
    }

    /** Readings as quick as in a running system, whatever the tests before have written. */
    @BeforeAll
    static void folded(@Autowired ApplicationContext context) {
        Folding.fold(context);
    }

    @ParameterizedTest
    @MethodSource("trees")
    void countersAreRowsTreesAgreeAndWhatWasKnownStays(int tree) {
        plant(tree);
        Map<String, Integer> touched = new LinkedHashMap<>();
        for (int step = 0; step < STEPS; step++) {
            step(touched);
            nextDays();
        }
        assertThat(touched.values().stream().mapToInt(each -> each).sum())
                .as("%s", touched)
                .isGreaterThan(STEPS);
        assertThat(recount.rowsThatDiffer(today, List.of(sources))).isEmpty();
        known.forEach((day, counts) -> {
            assertThat(recount.rowsThatDifferAsOf(day, List.of(sources)))
                    .as("as of %s", day)
                    .isEmpty();
            assertThat(counts("RECORDED", day)).as("as known on %s", day).isEqualTo(counts);
            assertThat(recount.rowsThatDifferAsKnown(day, List.of(sources)))
                    .as("rows as known on %s", day)
                    .isEmpty();
            assertThat(disagreeing(day)).as("trees on %s", day).isEmpty();
        });
    }

    private String parent() {
        return switch (random.nextInt(4)) {
            case 0 -> Stage.ARSO;
            case 1 -> Stage.OTHER;
            default -> organs.isEmpty() ? Stage.OTHER : organs.get(random.nextInt(organs.size()));
        };
    }

    private String province() {
        return List.of("20", "23", "10").get(random.nextInt(3));
    }

    private Optional<String> county() {
        return Optional.of(
                db.sql("select code from directory.territory where level = 'COUNTY' order by code limit 1 offset :n")
                        .param("n", random.nextInt(40))
                        .query(String.class)
                        .single());
    }

    private void step(Map<String, Integer> touched) {
        int choice = random.nextInt(12);
        String what = switch (choice) {
            case 0, 1, 2, 3 -> "answer";
            case 4, 5, 6 -> "accept";
            case 7 -> "return";
            case 8 -> "extend";
            case 9 -> "exempt";
            default -> "move";
        };
        touched.merge(what, what.equals("move") ? move() : change(what), Integer::sum);
    }

    private int change(String what) {
        String change = switch (what) {
            case "answer" ->
                "state = 'SUBMITTED', waiting_for = organ_id, waiting_since = :at, changed_on = greatest(laid_on, :today - :back)";
            case "accept" ->
                "state = case when due_on < :today - :back then 'MET_LATE' else 'MET' end, waiting_for = null, waiting_since = null, changed_on = greatest(laid_on, :today - :back)";
            case "return" -> "state = 'RETURNED', waiting_for = null, waiting_since = null, changed_on = :today";
            case "extend" -> "due_on = due_on + 5 + :back, changed_on = :today";
            default -> "state = 'EXEMPT', changed_on = :today";
        };
        String before = switch (what) {
            case "answer" -> "state in ('OPEN', 'RETURNED')";
            case "accept", "return" -> "state = 'SUBMITTED'";
            case "extend" -> "state in ('OPEN', 'RETURNED') and due_on is not null";
            default -> "state = 'OPEN' and id % 5 = 0";
        };
        return db.sql("update duty.duty set version = version + 1, changed_at = :at, " + change
                        + " where source_id = any (cast(:sources as bigint[])) and period_from <= :today and " + before
                        + " and hashint8(id + :salt) % 3 = 0")
                .param("at", Timestamp.from(clock.instant()))
                .param("today", today)
                .param("back", random.nextInt(45))
                .param("salt", random.nextInt(1000))
                .param("sources", sources)
                .update();
    }

    /** Below another organ, and to another province; told on the day or some days later. */
    private int move() {
        int organ = random.nextInt(organs.size());
        String parent = random.nextBoolean() ? Stage.ARSO : Stage.OTHER;
        OrganId moved = new OrganId(of("""
                update directory.organ o set parent_id = p.id, province = :province, county = null
                from directory.organ p where p.code = :parent and o.code = :organ returning o.id""", parent, organ));
        of(
                "select directory.place_organs(array(select id from directory.organ where code = :organ and :parent <> :province))",
                parent,
                organ);
        events.publishEvent(new OrganChanged.Moved(List.of(moved), today.minusDays(random.nextInt(10)), By.SYSTEM));
        return 1;
    }

    private long of(String sql, String parent, int organ) {
        StatementSpec statement = db.sql(sql).param("parent", parent).param("organ", organs.get(organ));
        return statement
                .param("province", province())
                .query((row, number) -> row.getLong(1))
                .single();
    }

    private void nextDays() {
        if (random.nextInt(8) == 0) {
            known.put(today, counts("OCCURRED", today));
        }
        today = today.plusDays(random.nextInt(12) + (known.containsKey(today) ? 1 : 0));
        clock.set(today);
    }

    private List<String> counts(String axis, LocalDate day) {
        List<String> all = new ArrayList<>();
        Recount.CUBES.keySet().stream()
                .sorted()
                .forEach(cube -> all.addAll(db.sql("select '" + cube + " ' || c::text from ("
                                + Recount.cells("'" + cube + "', :axis, :day, cast(:sources as bigint[])")
                                + ") c order by 1")
                        .param("axis", axis)
                        .param("day", day)
                        .param("sources", sources)
                        .query((row, number) -> row.getString(1))
                        .list()));
        return all;
    }

    /** What the territory's tree counts otherwise than the organs' tree. */
    private List<String> disagreeing(LocalDate day) {
        return db.sql("""
                select c::text from (
                  select source_id, period, due_on, state, sum(n * way) as n from (
                    select p.source_id, p.period, p.due_on, p.state, p.n, 1 as way from duty.pub_count('PROVINCE', 'OCCURRED', :day, cast(:sources as bigint[])) p
                    union all
                    select a.source_id, a.period, a.due_on, a.state, a.n, -1 from duty.pub_count('AGENCY', 'OCCURRED', :day, cast(:sources as bigint[])) a
                  ) both_trees group by 1, 2, 3, 4 having sum(n * way) <> 0
                  union all
                  select source_id, period, due_on, state, sum(n * way) from (
                    select p.source_id, p.period, p.due_on, p.state, p.n, 1 as way from duty.pub_count('PROVINCE', 'OCCURRED', :day, cast(:sources as bigint[])) p
                    union all
                    select u.source_id, u.period, u.due_on, u.state, u.n, -1 from duty.pub_count('UNIT', 'OCCURRED', :day, cast(:sources as bigint[])) u
                  ) units group by 1, 2, 3, 4 having sum(n * way) <> 0
                  union all
                  select source_id, period, due_on, state, sum(n * way) from (
                    select p.source_id, p.period, p.due_on, p.state, p.n, 1 as way
                    from duty.pub_count('PROVINCE', 'OCCURRED', :day, cast(:sources as bigint[])) p where p.province is not null
                    union all
                    select k.source_id, k.period, k.due_on, k.state, k.n, -1 from duty.pub_count('COUNTY', 'OCCURRED', :day, cast(:sources as bigint[])) k
                  ) counties group by 1, 2, 3, 4 having sum(n * way) <> 0) c""")
                .param("day", day)
                .param("sources", sources)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
