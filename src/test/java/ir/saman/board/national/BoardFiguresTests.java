package ir.saman.board.national;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.board.Cut;
import ir.saman.board.Scopes;
import ir.saman.board.Tally;
import ir.saman.circular.Circulars;
import ir.saman.circular.TestCirculars;
import ir.saman.directory.AccountId;
import ir.saman.directory.Actor;
import ir.saman.directory.OrganChanged;
import ir.saman.directory.OrganId;
import ir.saman.directory.Organs;
import ir.saman.directory.Role;
import ir.saman.directory.TestAccounts;
import ir.saman.duty.BearerRule;
import ir.saman.duty.DeadlineRule;
import ir.saman.duty.DeskFixtures;
import ir.saman.duty.DutyState;
import ir.saman.duty.Rhythm;
import ir.saman.duty.Stage;
import ir.saman.duty.Standing;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.text.Texts;
import ir.saman.kit.web.Form;
import ir.saman.secretariat.By;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** Figures of boards against the duties themselves. Each test takes back what it changed. */
@SamanTest
@Transactional
@Serves({"F3", "F4"})
class BoardFiguresTests {

    private static final String SEMNAN = "20";
    private static final Pattern DUTY = Pattern.compile("href=\"(/desk/duties/[0-9]+)\"");

    private final JdbcClient db;
    private final Boards boards;
    private final Scopes scopes;
    private final Organs organs;
    private final Circulars circulars;
    private final LocalDate today;

    @Autowired
    private DeskFixtures desk;

    @Autowired
    private Stage stage;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private MockMvc mvc;

    @Autowired
    BoardFiguresTests(JdbcClient db, Boards boards, Scopes scopes, Organs organs, Circulars circulars, Clock clock) {
        this.db = db;
        this.boards = boards;
        this.scopes = scopes;
        this.organs = organs;
        this.circulars = circulars;
        this.today = Tehran.today(clock);
    }

    @Test
    void thePartsAddUpToWhatWasLaidInEveryRowOfEveryTable() {
        dutiesLiveOn();
        for (BoardView view : everyView()) {
            assertThat(view.total().tally().laid()).as(view.scope().title()).isPositive();
            assertThat(sum(view.clauses())).isEqualTo(counts(view.total().tally()));
            assertThat(sum(view.lines()))
                    .as(view.caption())
                    .isEqualTo(counts(view.total().tally()));
            Stream.concat(view.lines().stream(), view.clauses().stream())
                    .map(Line::tally)
                    .forEach(tally -> assertThat(
                                    Tally.PARTS.stream().mapToLong(tally::of).sum())
                            .isEqualTo(tally.laid()));
        }
    }

    @Test
    void ofManyClausesThoseWithMostOverdueAreDrawnAndAllWhereAllAreAskedFor() {
        String organ = desk.below("N012");
        for (int number = 0; number < 120; number++) {
            desk.duty(organ, number % 2 == 0 ? -5 : 5, "کار " + number, "N029");
        }
        var scope = scopes.organ(as(organ, Role.ORGAN_HEAD), id(organ));
        BoardView view = boards.view(arso(), scope, Form.empty());
        assertThat(view.clauses()).hasSize(120);
        assertThat(view.drawnClauses()).hasSize(100).isSubsetOf(view.clauses());
        assertThat(view.drawnClauses().subList(0, 60))
                .allMatch(line -> line.tally().of(Standing.OVERDUE) == 1);
        assertThat(boards.view(arso(), scope, Form.empty().with("clauses", "all"))
                        .drawnClauses())
                .isEqualTo(view.clauses());
    }

    @Test
    void everyFigureIsTheNumberOfDutiesBehindIt() {
        dutiesLiveOn();
        assertThat(figures(country(Cut.PROVINCE))).isEqualTo(rows("coalesce(province, '')", "true"));
        assertThat(figures(country(Cut.AGENCY))).isEqualTo(rows("cast(agency_id as text)", "true"));
        assertThat(figures(province(Cut.COUNTY))).isEqualTo(rows("coalesce(county, '')", "province = '20'"));
        assertThat(figures(province(Cut.KIND))).isEqualTo(rows("organ_kind", "province = '20'"));
        assertThat(figures(province(Cut.MINISTRY))).isEqualTo(rows("cast(ministry_id as text)", "province = '20'"));
    }

    @Test
    void aDutyThatChangesIsSeenAtTheVeryNextReading() {
        Tally before = country(Cut.PROVINCE).total().tally();
        int changed = change("EXEMPT", "province = '20' and state = 'OPEN'");
        Tally after = country(Cut.PROVINCE).total().tally();
        assertThat(changed).isPositive();
        assertThat(after.of(Standing.EXEMPT)).isEqualTo(before.of(Standing.EXEMPT) + changed);
        assertThat(after.laid()).isEqualTo(before.laid());
    }

    @Test
    void aMinistrysBoardKeepsWhatWasStampedWithItWhenAnOrganMovesAway() throws Exception {
        String organ = desk.below("N012");
        long source = stage.lay(
                List.of(organ),
                new DeadlineRule.EveryPeriod(Rhythm.QUARTER, 30),
                "quarterly-progress-report",
                today.minusDays(200),
                "N029");
        long laid = laid("N012", source);
        moveTo(organ, "N005");
        assertThat(laid).isGreaterThan(2);
        assertThat(laid("N012", source)).as("only the next quarter goes along").isEqualTo(laid - 1);
        assertThat(laid("N005", source)).isEqualTo(1);
        assertThat(laid(organ, source)).isEqualTo(laid);
        figuresOpen("N012", source);
        figuresOpen("N005", source);
        String code = String.valueOf(id(organ).value());
        Form clause = Form.empty().with("clause", String.valueOf(source));
        assertThat(leads(widest("N012", Role.ORGAN_HEAD, clause), code)).isFalse();
        assertThat(leads(widest("N005", Role.ORGAN_HEAD, clause), code)).isTrue();
        assertThat(leads(boards.view(arso(), scopes.agency(arso(), id("N012")), clause), code))
                .isTrue();
    }

    private static boolean leads(BoardView view, String code) {
        return view.lines().stream()
                .filter(line -> line.code().equals(code))
                .findFirst()
                .orElseThrow()
                .link()
                .leads();
    }

    @Test
    void aMinistrysRowLeadsToItsBoardFromTheCountrysAndFromNoOther() {
        assertThat(country(Cut.MINISTRY).lines())
                .filteredOn(line -> !line.outside())
                .isNotEmpty()
                .allMatch(line -> line.link().href().equals("/desk/board/agencies/" + line.code()));
        assertThat(province(Cut.MINISTRY).lines())
                .isNotEmpty()
                .noneMatch(line -> line.link().leads());
    }

    @Test
    void aQuarterOfYearsAgoLeadsToItsOwnFigures() {
        long source = stage.lay(
                List.of(desk.below("N012")),
                new DeadlineRule.EveryPeriod(Rhythm.QUARTER, 30),
                "quarterly-progress-report",
                today.minusDays(1_200),
                "N029");
        Form byPeriod = Form.empty().with("clause", String.valueOf(source)).with("by", Cut.PERIOD);
        List<Line> quarters =
                boards.view(arso(), scopes.widest(arso()), byPeriod).lines();
        assertThat(quarters)
                .hasSizeGreaterThan(10)
                .allMatch(line -> line.link().href().contains("period=" + line.code()));
        Form oldest = Form.empty()
                .with("clause", String.valueOf(source))
                .with("period", quarters.getLast().code());
        assertThat(boards.view(arso(), scopes.widest(arso()), oldest).total().tally())
                .isEqualTo(quarters.getLast().tally());
        assertThat(oldest.refused()).isFalse();
    }

    @Test
    void twoCircularsOfOneNumberAreTwoRowsEachWithItsOwnDuties() throws Exception {
        String number = "d-" + UUID.randomUUID();
        BearerRule two = BearerRule.ofOrgans(List.of(desk.below("N140"), desk.below("N140")));
        publish(number, today.minusDays(5), two);
        publish(number, today.minusDays(400), BearerRule.only(desk.below("N140")));
        List<Line> both = country(Cut.CIRCULAR).lines().stream()
                .filter(line -> line.code().startsWith(number))
                .toList();
        assertThat(both).extracting(Line::code).containsExactlyInAnyOrder(number, number + "~2");
        assertThat(both).extracting(Line::name).doesNotHaveDuplicates();
        AccountId reader = new TestAccounts(db).in("N029", Role.ARSO_EXPERT);
        for (Line line : both) {
            Form form = Form.empty().with("circular", line.code());
            BoardView one = boards.view(arso(), scopes.widest(arso()), form);
            assertThat(one.total().tally()).as(line.code()).isEqualTo(line.tally());
            assertThat(page(reader, line.href()))
                    .contains(Texts.text("kit.total.exact", line.tally().laid()));
        }
    }

    private void publish(String number, LocalDate date, BearerRule bearers) {
        circulars.publish(TestCirculars.asking(number, date, bearers, "outreach-record"), By.SYSTEM);
    }

    /** It asks nothing in the province today, and did some time ago. */
    @Test
    void whereAConfidentialCircularIsLeftOutEveryFigureNamesWhatItCounts() throws Exception {
        String office = db.sql(
                        "select min(code) from directory.organ where kind = 'MANAGEMENT_ORGANISATION' and province = '20'")
                .query(String.class)
                .single();
        String unit = desk.below(office);
        String number = "c-" + UUID.randomUUID();
        publish(number, today.minusDays(200), BearerRule.only(unit));
        desk.duty(unit, 20, "آزمون", "N012");
        db.sql("update duty.duty set laid_on = :day, changed_on = :day where organ_id = :organ")
                .param("day", today.minusDays(60))
                .param("organ", id(unit).value())
                .update();
        String closed = """
                from duty.duty d join duty.source s on s.id = d.source_id and s.kind = 'circular'
                join circular.ask a on a.id = s.ref join circular.clause l on l.id = a.clause_id
                join circular.circular c on c.id = l.circular_id where c.number = :number""";
        db.sql("insert into duty.place_before (duty_id, until_on, province, agency_id, ministry_id, organ_kind)"
                        + " select d.id, :until, '20', d.agency_id, d.ministry_id, d.organ_kind " + closed)
                .param("until", today.minusDays(10))
                .param("number", number)
                .update();
        db.sql("update duty.duty set province = '21' where id in (select d.id " + closed + ")")
                .param("number", number)
                .update();
        Actor officer = as(office, Role.PROVINCIAL_MANAGEMENT_OFFICER);
        Form then =
                Form.empty().with("as-of", PersianDate.of(today.minusDays(30)).format());
        BoardView view = boards.view(officer, scopes.widest(officer), then);
        assertThat(view.total().tally().laid()).isPositive();
        AccountId reader = new TestAccounts(db).in(office, Role.PROVINCIAL_MANAGEMENT_OFFICER);
        assertThat(page(reader, view.total().href()))
                .contains(Texts.text("kit.total.exact", view.total().tally().laid()));
    }

    @Test
    void thePresidencysBoardHoldsItsMinistries() {
        assertThat(boards.view(arso(), scopes.agency(arso(), id("N001")), Form.empty())
                        .total()
                        .tally()
                        .laid())
                .isGreaterThan(boards.view(arso(), scopes.agency(arso(), id("N012")), Form.empty())
                        .total()
                        .tally()
                        .laid());
    }

    /** Every figure of a ministry's board opens, for its head, into as many duties; the first of them can be read. */
    private void figuresOpen(String ministry, long source) throws Exception {
        AccountId head = new TestAccounts(db).in(ministry, Role.ORGAN_HEAD);
        BoardView view = widest(ministry, Role.ORGAN_HEAD, Form.empty().with("clause", String.valueOf(source)));
        for (Line line :
                Stream.concat(view.lines().stream(), Stream.of(view.total())).toList()) {
            String list = page(head, line.href());
            assertThat(list).contains(Texts.text("kit.total.exact", line.tally().laid()));
            Matcher duty = DUTY.matcher(list);
            assertThat(duty.find()).isTrue();
            assertThat(page(head, duty.group(1))).contains("<h1");
        }
    }

    private String page(AccountId reader, String address) throws Exception {
        return mvc.perform(get(URI.create(address)).with(TestAccounts.as(reader)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private long laid(String agency, long source) {
        return boards.view(
                        arso(), scopes.agency(arso(), id(agency)), Form.empty().with("clause", String.valueOf(source)))
                .total()
                .tally()
                .laid();
    }

    private OrganId id(String code) {
        return organs.byCode(code).orElseThrow().id();
    }

    private void moveTo(String organ, String parent) {
        db.sql("update directory.organ set parent_id = :parent where id = :id")
                .param("parent", id(parent).value())
                .param("id", id(organ).value())
                .update();
        db.sql("select directory.place_organs(array[cast(:id as bigint)])")
                .param("id", id(organ).value())
                .query(Long.class)
                .single();
        events.publishEvent(new OrganChanged.Moved(List.of(id(organ)), today, By.SYSTEM));
    }

    @Test
    void whatEndedIsNoPartOfWhatWasLaid() {
        long before = country(Cut.PROVINCE).total().tally().laid();
        int ended = change("ENDED", "province = '20' and state = 'OPEN'");
        assertThat(country(Cut.PROVINCE).total().tally().laid()).isEqualTo(before - ended);
    }

    @Test
    void aPastDayIsShownAsItWasAndAsItWasThenKnown() {
        LocalDate past = today.minusDays(30);
        circulars.trackFrom(circulars.find("14133").orElseThrow(), today.minusDays(60), By.SYSTEM);
        String day = PersianDate.of(past).format();
        Form then = Form.empty().with("as-of", day).with("circular", "14133");
        BoardView known = boards.view(arso(), scopes.widest(arso()), then);
        assertThat(then.refused()).isFalse();
        assertThat(known.total().tally().laid()).isPositive();
        assertThat(known.total().href()).contains("as-of=");
        Form thenKnown =
                Form.empty().with("as-of", day).with("circular", "14133").with("known", "on");
        BoardView asKnown = boards.view(arso(), scopes.widest(arso()), thenKnown);
        assertThat(asKnown.total().tally().laid()).isZero();
        assertThat(asKnown.total().href()).isEmpty();
    }

    @Test
    void theBoardOfOneCircularHoldsItsClausesOnly() {
        BoardView one = boards.view(arso(), scopes.widest(arso()), Form.empty().with("circular", "14133"));
        assertThat(one.clauses())
                .isNotEmpty()
                .allMatch(line -> line.link().href().startsWith("/circulars/14133#"));
        assertThat(one.total().href()).startsWith("/desk/duties?source=").doesNotContain("circular=");
        assertThat(one.total().tally().laid())
                .isLessThan(country(Cut.PROVINCE).total().tally().laid());
    }

    @Test
    void javaAndSqlSayTheSameOfHowADutyStands() {
        for (DutyState state : DutyState.values()) {
            for (Optional<LocalDate> due : List.of(
                    Optional.of(today.minusDays(1)),
                    Optional.of(today),
                    Optional.of(today.plusDays(1)),
                    Optional.<LocalDate>empty())) {
                String inSql = db.sql("select duty.pub_standing(:state, cast(:due as date), :day)")
                        .param("state", state.name())
                        .param("due", due.orElse(null))
                        .param("day", today)
                        .query(String.class)
                        .single();
                assertThat(Standing.of(state, due, today).name())
                        .as("%s due %s", state, due)
                        .isEqualTo(inSql);
            }
        }
    }

    private List<BoardView> everyView() {
        Actor arso = arso();
        Form form = Form.empty();
        return List.of(
                country(Cut.PROVINCE),
                country(Cut.AGENCY),
                province(Cut.COUNTY),
                province(Cut.MINISTRY),
                province(Cut.KIND),
                boards.view(
                        arso,
                        scopes.agency(arso, organs.byCode("N002").orElseThrow().id()),
                        form),
                boards.view(arso, scopes.county(arso, "0001"), form),
                widest("N012", Role.ORGAN_HEAD, form),
                widest("N029", Role.AUDITOR, form));
    }

    private BoardView widest(String organ, Role role, Form form) {
        return boards.view(as(organ, role), scopes.widest(as(organ, role)), form);
    }

    private BoardView country(Cut cut) {
        return boards.view(arso(), scopes.widest(arso()), Form.empty().with("by", cut));
    }

    private BoardView province(Cut cut) {
        return boards.view(arso(), scopes.province(arso(), SEMNAN), Form.empty().with("by", cut));
    }

    private Actor arso() {
        return as("N029", Role.ARSO_EXPERT);
    }

    private Actor as(String organ, Role role) {
        return new Actor(new AccountId(1), "", organs.byCode(organ).orElseThrow(), role, Optional.empty());
    }

    /** Duties in every state there is, due before and after today. */
    private void dutiesLiveOn() {
        change("MET", "id % 11 = 1 and state = 'OPEN'");
        change("MET_LATE", "id % 11 = 2 and state = 'OPEN'");
        change("SUBMITTED", "id % 11 = 3 and state = 'OPEN'");
        change("RETURNED", "id % 11 = 4 and state = 'OPEN'");
        change("EXEMPT", "id % 11 = 5 and state = 'OPEN'");
        change("ENDED", "id % 11 = 6 and state = 'OPEN'");
        db.sql("update duty.duty set due_on = :day, changed_on = laid_on, changed_at = now() where id % 7 = 1")
                .param("day", today.minusDays(1))
                .update();
    }

    private int change(String state, String which) {
        return db.sql(
                        "update duty.duty set state = :state, waiting_for = case when :state = 'SUBMITTED' then organ_id end, "
                                + "waiting_since = case when :state = 'SUBMITTED' then now() end, changed_on = laid_on, changed_at = now() where laid_on <= :today and "
                                + which)
                .param("state", state)
                .param("today", today)
                .update();
    }

    private Map<String, Map<Standing, Long>> figures(BoardView view) {
        Map<String, Map<Standing, Long>> figures = new TreeMap<>();
        view.lines().forEach(line -> figures.put(line.code(), counts(line.tally())));
        return figures;
    }

    private Map<String, Map<Standing, Long>> rows(String key, String where) {
        Map<String, Map<Standing, Long>> rows = new TreeMap<>();
        db.sql("select " + key + " as key, duty.pub_standing(state, due_on, :today) as standing, count(*) as n "
                        + "from duty.pub_duty where laid_on <= :today and state <> 'ENDED' and " + where
                        + " group by 1, 2")
                .param("today", today)
                .query(row -> {
                    rows.computeIfAbsent(row.getString("key"), any -> new TreeMap<>())
                            .put(Standing.valueOf(row.getString("standing")), row.getLong("n"));
                });
        return rows;
    }

    private static Map<Standing, Long> counts(Tally tally) {
        Map<Standing, Long> counts = new TreeMap<>();
        Tally.PARTS.stream().filter(part -> tally.of(part) > 0).forEach(part -> counts.put(part, tally.of(part)));
        return counts;
    }

    private static Map<Standing, Long> sum(Collection<Line> lines) {
        Map<Standing, Long> sum = new TreeMap<>();
        lines.forEach(line -> counts(line.tally()).forEach((part, n) -> sum.merge(part, n, Long::sum)));
        return sum;
    }
}
