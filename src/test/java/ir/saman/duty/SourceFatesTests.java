package ir.saman.duty;

import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.directory.Actor;
import ir.saman.directory.OrganId;
import ir.saman.directory.Organs;
import ir.saman.directory.Role;
import ir.saman.duty.DeadlineRule.Trigger;
import ir.saman.duty.DeadlineRule.Unit;
import ir.saman.duty.Duties.Choice;
import ir.saman.duty.answer.AnswerSteps;
import ir.saman.duty.decide.DecideSteps;
import ir.saman.duty.relief.ReliefSteps;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.calendar.Tehran;
import ir.saman.secretariat.By;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Every choice for a source that ends, by every rule and every state: each duty becomes what was chosen, no other, and none is lost. */
@SamanTest
@Transactional
@Serves({"F1", "F3", "F5"})
class SourceFatesTests {

    private static final String KIND = "training-record";
    private static final String OTHER_KIND = "preparation-record";
    private static final String WHY = "جایگزین شد";
    private static final LocalDate TODAY = LocalDate.now(Tehran.ZONE);

    private static final Set<DutyState> OPEN_STATES =
            EnumSet.of(DutyState.OPEN, DutyState.BEFORE, DutyState.SUBMITTED, DutyState.RETURNED);
    private static final Set<DutyState> MET_STATES = EnumSet.of(DutyState.MET, DutyState.MET_LATE);

    @Autowired
    private JdbcClient db;

    @Autowired
    private Stage stage;

    @Autowired
    private Duties duties;

    @Autowired
    private Organs organs;

    @Autowired
    private AnswerSteps answers;

    @Autowired
    private DecideSteps decisions;

    @Autowired
    private ReliefSteps reliefs;

    @Autowired
    private Recount recount;

    @Autowired
    private Laying laying;

    private final Map<String, Actor> officers = new HashMap<>();
    private final String office = "office-" + UUID.randomUUID();

    /** What a source asks: of organs, of holders of posts, or when an event happens. */
    enum Whose {
        ORGANS,
        PERSONS,
        EVENTS
    }

    /** A source as it is asked, followed since so many days. */
    record Asked(String name, DeadlineRule rule, int trackedDays, Whose whose) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** What becomes of it: nothing goes on, or under a source that asks for that kind of evidence. */
    record Fate(Optional<String> on, Choice rest) {
        @Override
        public String toString() {
            return on.map(kind -> "on under " + kind + ", rest ").orElse("") + rest;
        }
    }

    /** How a duty is brought where it is. */
    private enum Put {
        LEFT,
        GIVEN_TIME,
        SENT,
        GIVEN_BACK,
        ACCEPTED,
        ACCEPTED_OF_LONG_AGO,
        EXEMPTED,
        NOT_IN_THE_NEW_RULE
    }

    private record World(Source source, Map<Put, String> organs) {}

    private record Row(
            long id,
            String who,
            String period,
            DutyState state,
            DutyState laidState,
            String due,
            long evidence,
            long decided,
            long waits,
            String place,
            long from,
            String reason,
            boolean ahead) {

        String key() {
            return who + " " + period;
        }
    }

    static List<Asked> asked() {
        LocalDate first = PersianDate.of(TODAY).plusYears(-5).date();
        return List.of(
                new Asked("by a day to come", new DeadlineRule.ByDate(TODAY.plusDays(20)), 5, Whose.ORGANS),
                new Asked("overdue", new DeadlineRule.ByDate(TODAY.minusDays(20)), 40, Whose.ORGANS),
                new Asked("before Saman", new DeadlineRule.ByDate(TODAY.minusDays(20)), 5, Whose.ORGANS),
                new Asked("by quarters", new DeadlineRule.EveryPeriod(Rhythm.QUARTER, 30), 200, Whose.ORGANS),
                new Asked("by years", new DeadlineRule.EveryYears(3, first), 5, Whose.ORGANS),
                new Asked("always", new DeadlineRule.Standing(), 5, Whose.ORGANS),
                new Asked("once", new DeadlineRule.Once("در اسرع وقت"), 5, Whose.ORGANS),
                new Asked("of persons", new DeadlineRule.EveryPeriod(Rhythm.QUARTER, 30), 5, Whose.PERSONS),
                new Asked(
                        "by events",
                        new DeadlineRule.Within(14, Unit.DAYS, new Trigger.Occurrence("رویداد آزمون")),
                        30,
                        Whose.EVENTS));
    }

    static Stream<Object[]> cases() {
        List<Fate> fates = new ArrayList<>();
        for (Choice rest : Choice.values()) {
            Stream.of(Optional.<String>empty(), Optional.of(KIND), Optional.of(OTHER_KIND))
                    .forEach(on -> fates.add(new Fate(on, rest)));
        }
        return asked().stream().flatMap(each -> fates.stream().map(fate -> new Object[] {each, fate}));
    }

    /** Readings as quick as in a running system, whatever the tests before have written. */
    @BeforeAll
    static void folded(@Autowired ApplicationContext context) {
        Folding.fold(context);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("cases")
    void eachDutyBecomesWhatWasChosenAndNoneIsLost(Asked asked, Fate fate) {
        World world = world(asked);
        List<Row> before = rows(world.source());
        Map<String, Row> fresh =
                fate.on().map(kind -> moved(asked, world, kind, before)).orElse(Map.of());
        List<Long> open = before.stream()
                .filter(row -> OPEN_STATES.contains(row.state()) && !fresh.containsKey(row.key()))
                .map(Row::id)
                .toList();

        Duties.Ending ending = duties.end(world.source(), TODAY, fate.rest(), WHY, By.SYSTEM);

        Map<Long, Row> after = byId(rows(world.source()));
        assertThat(after.keySet())
                .as("none is deleted, none is added")
                .isEqualTo(byId(before).keySet());
        int ended = 0;
        for (Row row : before) {
            Row now = after.getOrDefault(row.id(), row);
            boolean closes = open.contains(row.id()) && (fate.rest() == Choice.CLOSE || row.ahead());
            ended += closes ? 1 : 0;
            if (closes) {
                assertThat(now).as("closed").isEqualTo(ended(row, WHY));
            } else if (fresh.containsKey(row.key())) {
                assertThat(now).as("went on").isEqualTo(ended(row, ""));
            } else {
                assertThat(now).as("as it was").isEqualTo(row);
            }
        }
        assertThat(ending).isEqualTo(new Duties.Ending(ended, open.size() - ended));
        assertCounted(world.source());
        layAhead(world.source());
        assertThat(rows(world.source())).as("it lays nothing more").hasSameSizeAs(before);
    }

    /** As the job does for all sources; these tests' neighbours have left hundreds. */
    private void layAhead(Source source) {
        laying.sql().sources(Optional.of(stage.number(source))).forEach(laying::layAhead);
    }

    private static Row ended(Row row, String reason) {
        return new Row(
                row.id(),
                row.who(),
                row.period(),
                DutyState.ENDED,
                row.laidState(),
                row.due(),
                row.evidence(),
                row.decided(),
                0,
                row.place(),
                row.from(),
                reason,
                row.ahead());
    }

    /** The duties that went on under a new source, by their keys; each as its old one was. */
    private Map<String, Row> moved(Asked asked, World world, String kind, List<Row> before) {
        List<Long> from = List.of(stage.number(world.source()));
        Map<LocalDate, List<String>> figures = figures(from);
        List<String> some = world.organs().entrySet().stream()
                .filter(each -> each.getKey() != Put.NOT_IN_THE_NEW_RULE)
                .map(Map.Entry::getValue)
                .toList();
        Source to = lay(asked, some, kind, 3);
        Map<String, Row> laid = byKey(rows(to));

        Duties.Moving moving = duties.move(world.source(), to, TODAY, By.SYSTEM);

        Map<String, Row> now = byKey(rows(to));
        Map<String, Row> went = new HashMap<>();
        for (Row old : before) {
            boolean goes = laid.containsKey(old.key()) && (kind.equals(KIND) || !MET_STATES.contains(old.state()));
            if (goes) {
                Row fresh = Optional.ofNullable(now.get(old.key())).orElseThrow();
                assertThat(fresh).as("under the new source").isEqualTo(carried(old, fresh.id(), kind.equals(KIND)));
                assertBelongingsWentAlong(old, fresh);
                went.put(old.key(), fresh);
            }
        }
        long settled = went.values().stream()
                .filter(row -> !OPEN_STATES.contains(row.state()))
                .count();
        assertThat(moving.settled()).isEqualTo((int) settled);
        assertThat(moving.moved()).isEqualTo(went.size() - (int) settled);
        assertThat(now.keySet()).as("nothing is laid by moving").isEqualTo(laid.keySet());
        assertCounted(world.source(), to);
        if (kind.equals(KIND)) {
            assertThat(figures(List.of(from.getFirst(), stage.number(to))))
                    .as("on every day there are as many, where and as they were")
                    .isEqualTo(figures);
        }
        assertThat(duties.move(world.source(), to, TODAY, By.SYSTEM)).isEqualTo(new Duties.Moving(0, 0, moving.left()));
        return went;
    }

    private static Row carried(Row old, long id, boolean same) {
        DutyState state = same || old.state() == DutyState.EXEMPT ? old.state() : old.laidState();
        return new Row(
                id,
                old.who(),
                old.period(),
                state,
                old.laidState(),
                old.due(),
                same ? old.evidence() : 0,
                same ? old.decided() : 0,
                same ? old.waits() : 0,
                old.place(),
                old.id(),
                "",
                old.ahead());
    }

    private void assertBelongingsWentAlong(Row old, Row fresh) {
        assertThat(belongings("referral r where r.returned_at is null and", old))
                .isZero();
        assertThat(belongings("referral r where r.returned_at is null and", fresh))
                .as("referrals")
                .isEqualTo(OPEN_STATES.contains(old.state()) && referred.contains(old.id()) ? 1 : 0);
        assertThat(belongings("relief r where r.decision = 'GRANTED' and", fresh))
                .as("what was granted")
                .isEqualTo(belongings("relief r where r.decision = 'GRANTED' and", old));
    }

    private final List<Long> referred = new ArrayList<>();

    private long belongings(String which, Row duty) {
        return db.sql("select count(*) from duty." + which + " r.duty_id = :duty")
                .param("duty", duty.id())
                .query(Long.class)
                .single();
    }

    /** So that the cases above leave no state out. */
    @Test
    void everyStateIsTried() {
        Set<DutyState> tried = EnumSet.noneOf(DutyState.class);
        for (Asked each : asked()) {
            rows(world(each).source()).forEach(row -> tried.add(row.state()));
        }
        assertThat(tried).containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(DutyState.ENDED)));
    }

    /** What was answered for two circulars at once is decided for the other, whatever becomes of the one. */
    @ParameterizedTest
    @MethodSource("fates")
    void anAnswerSharedWithAnotherSourceStillMeetsIt(Fate fate) {
        Asked asked = asked().getFirst();
        String organ = stage.organ();
        Source one = lay(asked, List.of(organ), KIND, 5);
        Source other = lay(asked, List.of(organ), KIND, 5);
        DutyId shared = running(other, organ);
        assertThat(answers.submit(officer(organ), running(one, organ), TODAY, shared))
                .isEqualTo("Submitted");
        Source heir = lay(asked, List.of(organ), KIND, 0);
        fate.on().ifPresent(kind -> duties.move(one, heir, TODAY, By.SYSTEM));
        duties.end(one, TODAY, fate.rest(), WHY, By.SYSTEM);

        assertThat(stage.state(shared)).isEqualTo(DutyState.SUBMITTED);
        assertThat(decisions.accept(arso(), shared)).isEqualTo("Done");
        assertThat(stage.state(shared)).isEqualTo(DutyState.MET);
        boolean kept = fate.on().isEmpty() && fate.rest() == Choice.KEEP;
        assertThat(stage.state(running(one, organ))).isEqualTo(kept ? DutyState.MET : DutyState.ENDED);
        assertThat(stage.state(running(heir, organ))).isEqualTo(fate.on().isPresent() ? DutyState.MET : DutyState.OPEN);
    }

    static Stream<Fate> fates() {
        return Stream.of(
                new Fate(Optional.empty(), Choice.CLOSE),
                new Fate(Optional.empty(), Choice.KEEP),
                new Fate(Optional.of(KIND), Choice.KEEP));
    }

    /** One organ for each way to bring a duty where it is: the duty of the period that runs. */
    private World world(Asked asked) {
        Map<Put, String> made = new HashMap<>();
        for (Put put : Put.values()) {
            made.put(put, stage.organ());
        }
        organs.keepPostKind(office, office);
        Source source = lay(asked, List.copyOf(made.values()), KIND, asked.trackedDays());
        made.forEach((put, organ) -> put(put, organ, running(source, organ), asked));
        return new World(source, made);
    }

    private void put(Put put, String organ, DutyId duty, Asked asked) {
        switch (put) {
            case LEFT, NOT_IN_THE_NEW_RULE -> {}
            case GIVEN_TIME -> givenTime(organ, duty);
            case SENT -> send(organ, duty, TODAY.minusDays(2));
            case GIVEN_BACK -> {
                send(organ, duty, TODAY.minusDays(2));
                assertThat(decisions.giveBack(arso(), duty)).isEqualTo("Done");
            }
            case ACCEPTED -> {
                send(organ, duty, TODAY.minusDays(2));
                assertThat(decisions.accept(arso(), duty)).isEqualTo("Done");
            }
            case ACCEPTED_OF_LONG_AGO -> {
                send(organ, duty, TODAY.minusDays(asked.trackedDays()));
                assertThat(decisions.accept(arso(), duty)).isEqualTo("Done");
            }
            case EXEMPTED -> reliefs.exemption(officer(organ), arso(), duty);
        }
    }

    /** Where there is a deadline; and referred to a colleague. */
    private void givenTime(String organ, DutyId duty) {
        reliefs.extension(officer(organ), arso(), duty, TODAY.plusDays(2000));
        Actor colleague = stage.actor(organ, Role.REFORM_OFFICER);
        db.sql("""
                insert into duty.referral (duty_id, organ_id, from_account, to_account, note, referred_at)
                values (:duty, :organ, :from, :to, 'بررسی شود', now())""")
                .param("duty", duty.value())
                .param("organ", colleague.organ().id().value())
                .param("from", officer(organ).account().value())
                .param("to", colleague.account().value())
                .update();
        referred.add(duty.value());
    }

    private void send(String organ, DutyId duty, LocalDate occurred) {
        assertThat(answers.submit(officer(organ), duty, occurred)).isEqualTo("Submitted");
    }

    private Source lay(Asked asked, List<String> bearers, String kind, int trackedDays) {
        LayDuties plain =
                stage.command(bearers, new DeadlineRule.Standing(), kind, TODAY.minusDays(trackedDays), Stage.ARSO);
        boolean persons = asked.whose() == Whose.PERSONS;
        LayDuties command = new LayDuties(
                plain.source(),
                plain.basis(),
                plain.programme(),
                plain.issuer(),
                plain.action(),
                plain.force(),
                persons ? plain.bearers().change().holdersOf(office).build() : plain.bearers(),
                asked.rule(),
                plain.acceptors(),
                plain.cooperating(),
                plain.evidence(),
                plain.letterOn(),
                plain.trackedFrom(),
                arises(asked.whose()),
                Optional.empty());
        if (persons) {
            bearers.forEach(this::appoint);
        }
        duties.lay(command, By.SYSTEM);
        if (asked.whose() == Whose.EVENTS && trackedDays == asked.trackedDays()) {
            bearers.forEach(organ -> duties.occurred(
                    command.source(), organ, TODAY.minusDays(trackedDays), Optional.of(id(organ)), By.SYSTEM));
        }
        return command.source();
    }

    private static Optional<Arises> arises(Whose whose) {
        return switch (whose) {
            case ORGANS -> Optional.empty();
            case PERSONS -> Optional.of(new Arises(Arises.Kind.APPOINTMENT, "", "انتصاب"));
            case EVENTS -> Optional.of(new Arises(Arises.Kind.EVENT, "test", "رویداد آزمون"));
        };
    }

    private void appoint(String organ) {
        db.sql("""
                insert into directory.post (organ_id, title, rank, kind, holder_id, post_kind, held_since)
                select :organ, 'دستیار', 'ADVISER', 'PERMANENT', a.person_id, :office, :since
                from directory.account a where a.id = :account
                  and not exists (select from directory.post p where p.organ_id = :organ)""")
                .param("organ", id(organ).value())
                .param("office", office)
                .param("since", TODAY.minusDays(100))
                .param("account", officer(organ).account().value())
                .update();
    }

    private OrganId id(String organ) {
        return organs.byCode(organ).orElseThrow().id();
    }

    /** Always the same person of an organ. */
    private Actor officer(String organ) {
        return officers.computeIfAbsent(organ, code -> stage.actor(code, Role.REFORM_OFFICER));
    }

    private Actor arso() {
        return stage.actor(Stage.ARSO, Role.ORGAN_SUPERVISOR);
    }

    /** The organ's duty of the period that runs, or the only one. */
    private DutyId running(Source source, String organ) {
        return db.sql("""
                select id from duty.duty where source_id = :source and organ_id = :organ and period_from <= :today
                order by period_from desc limit 1""")
                .param("source", stage.number(source))
                .param("organ", id(organ).value())
                .param("today", TODAY)
                .query((row, number) -> new DutyId(row.getLong(1)))
                .single();
    }

    private List<Row> rows(Source source) {
        return db.sql("""
                select id, organ_id || ' ' || coalesce(person_id, 0) as who, period, state, laid_state, coalesce(due_on::text, '') as due,
                  coalesce(evidence_id, 0) as evidence, coalesce(decided_version, 0) as decided, coalesce(waiting_for, 0) as waits,
                  concat_ws(' ', province, county, agency_id, ministry_id, organ_kind) as place,
                  coalesce(transferred_from, 0) as "from", coalesce(end_reason, '') as reason,
                  period_to is not null and period_from = max(period_from) over () as ahead
                from duty.duty where source_id = :source order by id""")
                .param("source", stage.number(source))
                .query(new SimplePropertyRowMapper<>(Row.class))
                .list();
    }

    private static Map<String, Row> byKey(List<Row> rows) {
        return rows.stream().collect(Collectors.toMap(Row::key, row -> row));
    }

    private static Map<Long, Row> byId(List<Row> rows) {
        return rows.stream().collect(Collectors.toMap(Row::id, row -> row));
    }

    private void assertCounted(Source... sources) {
        List<Long> numbers = Stream.of(sources).map(stage::number).toList();
        assertThat(recount.rowsThatDiffer(TODAY, numbers)).isEmpty();
        for (LocalDate day : days()) {
            assertThat(recount.rowsThatDifferAsOf(day, numbers)).isEmpty();
        }
    }

    private static List<LocalDate> days() {
        return Stream.of(0, 1, 2, 4, 30).map(TODAY::minusDays).toList();
    }

    /** What the boards of these days show of these sources together, cube by cube, but for what has ended. */
    private Map<LocalDate, List<String>> figures(List<Long> sources) {
        Map<LocalDate, List<String>> found = new HashMap<>();
        for (LocalDate day : days()) {
            found.put(
                    day,
                    db.sql("""
                    select concat_ws(' ', cube, c.period, c.due_on, c.state, c.province, c.county, c.agency_id, c.ministry_id,
                                     c.organ_kind, sum(c.n))
                    from unnest(array['PROVINCE', 'AGENCY', 'COUNTY', 'UNIT']) cube
                    cross join lateral duty.pub_count(cube, 'OCCURRED', :day, cast(:sources as bigint[])) c
                    where c.state <> 'ENDED'
                    group by cube, c.period, c.due_on, c.state, c.province, c.county, c.agency_id, c.ministry_id, c.organ_kind
                    having sum(c.n) <> 0 order by 1""")
                            .param("day", day)
                            .param("sources", sources.toArray(Long[]::new))
                            .query((row, number) -> row.getString(1))
                            .list());
        }
        return found;
    }
}
