package ir.saman.board.why;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.board.Cut;
import ir.saman.board.Question;
import ir.saman.board.Readings;
import ir.saman.board.Scope;
import ir.saman.board.Scopes;
import ir.saman.board.Tally;
import ir.saman.directory.AccountId;
import ir.saman.directory.Actor;
import ir.saman.directory.Organs;
import ir.saman.directory.Role;
import ir.saman.directory.TestAccounts;
import ir.saman.duty.DeadlineRule;
import ir.saman.duty.DeskFixtures;
import ir.saman.duty.Rhythm;
import ir.saman.duty.Stage;
import ir.saman.duty.Standing;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.text.Texts;
import ir.saman.kit.web.Form;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

/** A figure taken apart is the figure of the board. Each test takes back what it changed. */
@SamanTest
@Transactional
@Serves({"F3", "A6"})
class WhyTests {

    private static final Pattern WHY = Pattern.compile("<b>([^<]*)</b>(?:(?!</li>).)*?class=\"why\" href=\"([^\"]+)\"");
    private static final Pattern ROW =
            Pattern.compile("<th scope=\"row\">(?:(?!</th>).)*?<a href=\"([^\"]+)\" class=\"why\"(?:(?!</tr>).)*?"
                    + "<td class=\"num\"[^>]*><a href=\"/desk/duties[^>]*>([^<]+)</a>");
    private static final Pattern VALUE = Pattern.compile("class=\"figure\"[^>]*>(?:(?!</li>).)*?<b>([^<]*)</b>");

    private final JdbcClient db;
    private final Whys whys;
    private final Scopes scopes;
    private final Readings readings;
    private final Organs organs;
    private final LocalDate today;

    @Autowired
    private DeskFixtures desk;

    @Autowired
    private Stage stage;

    @Autowired
    private MockMvc mvc;

    @Autowired
    WhyTests(JdbcClient db, Whys whys, Scopes scopes, Readings readings, Organs organs, Clock clock) {
        this.db = db;
        this.whys = whys;
        this.scopes = scopes;
        this.readings = readings;
        this.organs = organs;
        this.today = Tehran.today(clock);
    }

    @Test
    void theClausesAndTheRowsOfAFigureAddUpToItAndItIsTheBoards() {
        dutiesLiveOn();
        for (Scope scope : places()) {
            for (Optional<Standing> standing : standings()) {
                WhyView view = whys.view(scope, asking(standing));
                Tally board = Tally.of(readings.read(
                        new Question(Cut.WHOLE, scope.place(), scope.sources(), Optional.empty(), today, false)));
                String about = scope.title() + " " + standing;
                assertThat(view.n()).as(about).isEqualTo(standing.map(board::of).orElseGet(board::laid));
                assertThat(sum(view.parts().clauses())).as(about).isEqualTo(view.n());
                assertThat(sum(view.parts().rows()))
                        .as(about)
                        .isEqualTo(scope.cuts().isEmpty() ? 0 : view.n());
            }
        }
    }

    @Test
    void aRowOfTheTableIsAFigureToo() {
        dutiesLiveOn();
        Scope country = scopes.widest(as("N029", Role.ARSO_EXPERT));
        Form overdue = Form.empty().with("standing", "OVERDUE");
        WhyView all = whys.view(country, overdue);
        for (Part row : all.parts().rows()) {
            Form form = overdue.copy().with("province", row.name().href());
            WhyView one = whys.view(country, form);
            assertThat(form.refused()).isFalse();
            assertThat(one.n()).isEqualTo(row.n());
            assertThat(sum(one.parts().clauses())).isEqualTo(row.n());
        }
        assertThat(all.parts().rows()).hasSizeGreaterThan(2);
    }

    @Test
    void everyRowOfABoardSaysWhyAndTheSameNumber() throws Exception {
        dutiesLiveOn();
        AccountId arso = new TestAccounts(db).in("N029", Role.ARSO_EXPERT);
        for (String by : List.of("PROVINCE", "MINISTRY", "KIND", "CIRCULAR", "PROGRAMME", "PERIOD")) {
            String board = read(arso, "/desk/board?by=" + by).replace("\n", " ");
            var rows = ROW.matcher(board).results().toList();
            assertThat(rows).as(by).hasSizeGreaterThan(2);
            for (var row : Stream.concat(rows.stream().limit(2), Stream.of(rows.getLast()))
                    .toList()) {
                String why = read(arso, row.group(1).replace("&amp;", "&")).replace("\n", " ");
                var value = VALUE.matcher(why);
                assertThat(value.find()).isTrue();
                assertThat(value.group(1)).as(row.group(1)).isEqualTo(row.group(2));
            }
        }
    }

    @Test
    void everyFigureOfABoardSaysWhyAndTheSameNumber() throws Exception {
        AccountId officer = new TestAccounts(db)
                .in(
                        db.sql(
                                        "select min(code) from directory.organ where kind = 'MANAGEMENT_ORGANISATION' and province = '20'")
                                .query(String.class)
                                .single(),
                        Role.PROVINCIAL_MANAGEMENT_OFFICER);
        String board = read(officer, "/desk/board?circular=14133&by=KIND");
        var figures = WHY.matcher(board.replace("\n", " ")).results().toList();
        assertThat(figures).hasSize(1 + Tally.PARTS.size());
        for (var figure : figures) {
            String why = read(officer, figure.group(2).replace("&amp;", "&")).replace("\n", " ");
            assertThat(VALUE.matcher(why).results().map(each -> each.group(1))).containsExactly(figure.group(1));
        }
    }

    @Test
    void whatWasThenKnownIsExplainedByTheRowsAsTheyWereThenKnown() {
        Scope country = scopes.widest(as("N029", Role.ARSO_EXPERT));
        WhyView view =
                whys.view(country, Form.empty().with("as-of", yesterday()).with("known", "on"));
        assertThat(view.chosen().rows().href()).contains("as-of=", "known=then");
        assertThat(view.parts().clauses()).allMatch(part -> part.href().contains("known=then"));
        assertThat(view.choices().axis()).isEqualTo(Texts.text("board.why.axis.known"));
    }

    @Test
    void thePlaceOfAnotherIsNotFound() throws Exception {
        AccountId head = new TestAccounts(db).in("N016", Role.ORGAN_HEAD);
        for (String place : List.of("province-20", "county-0001", "agency-2", "province-99", "agency-x", "<script>")) {
            mvc.perform(get("/desk/board/why").param("place", place).with(TestAccounts.as(head)))
                    .andExpect(status().isNotFound());
        }
        page(head, "/desk/board/why").andExpect(status().isOk());
    }

    @ParameterizedTest
    @CsvSource({
        "standing, ENDED",
        "standing, <script>alert(1)</script>",
        "source, -1",
        "source, ' or 1=1 --",
        "period, 1405-Q9",
        "as-of, 1500/01/01",
        "as-of, ۱۴۰۵/بهمن/۱",
        "province, 99",
        "province, <script>alert(1)</script>",
        "county, 0001",
        "kind, NOTHING",
        "agency, 999999999999999999999",
        "by, COUNTY"
    })
    void whatCannotBeUnderstoodIsSaid(String name, String value) throws Exception {
        AccountId arso = new TestAccounts(db).in("N029", Role.ARSO_EXPERT);
        mvc.perform(get("/desk/board/why").param(name, value).with(TestAccounts.as(arso)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("class=\"errors\"")))
                .andExpect(content().string(not(containsString("<script>alert"))));
    }

    @Test
    void aScriptInANameIsOnlyText() throws Exception {
        String organ = desk.below("N012");
        stage.lay(
                List.of(organ),
                new DeadlineRule.EveryPeriod(Rhythm.QUARTER, 30),
                "quarterly-progress-report",
                today.minusDays(100),
                "N029");
        db.sql("update directory.organ set name = '<script>alert(1)</script>' where code = :code")
                .param("code", organ)
                .update();
        String why = read(new TestAccounts(db).in("N012", Role.ORGAN_HEAD), "/desk/board/why");
        assertThat(why).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert");
    }

    private List<Scope> places() {
        Actor arso = as("N029", Role.ARSO_EXPERT);
        return List.of(
                scopes.widest(arso),
                scopes.province(arso, "20"),
                scopes.county(arso, "0001"),
                scopes.agency(arso, organs.byCode("N002").orElseThrow().id()),
                scopes.widest(as("N012", Role.ORGAN_HEAD)));
    }

    private static List<Optional<Standing>> standings() {
        return Stream.concat(
                        Stream.of(Optional.<Standing>empty()),
                        Tally.PARTS.stream().map(Optional::of))
                .toList();
    }

    private static Form asking(Optional<Standing> standing) {
        return Form.empty().with("standing", standing.map(Standing::name).orElse(""));
    }

    private static long sum(List<Part> parts) {
        return parts.stream().mapToLong(Part::n).sum();
    }

    private String yesterday() {
        return ir.saman.kit.calendar.PersianDate.of(today.minusDays(1)).format();
    }

    private Actor as(String organ, Role role) {
        return new Actor(new AccountId(1), "", organs.byCode(organ).orElseThrow(), role, Optional.empty());
    }

    /** Duties in several states, due before and after today. */
    private void dutiesLiveOn() {
        List<String> states = List.of("MET", "MET_LATE", "SUBMITTED", "RETURNED", "EXEMPT", "ENDED");
        for (String state : states) {
            db.sql("""
                    update duty.duty
                    set state = :state, waiting_for = case when :state = 'SUBMITTED' then organ_id end,
                        waiting_since = case when :state = 'SUBMITTED' then now() end,
                        changed_on = laid_on, changed_at = now()
                    where laid_on <= :today and state = 'OPEN' and id % 11 = :rest""")
                    .param("state", state)
                    .param("today", today)
                    .param("rest", states.indexOf(state))
                    .update();
        }
        db.sql("update duty.duty set due_on = :day, changed_on = laid_on, changed_at = now() where id % 7 = 1")
                .param("day", today.minusDays(1))
                .update();
    }

    private String read(AccountId reader, String address) throws Exception {
        return page(reader, address)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private ResultActions page(AccountId reader, String address) throws Exception {
        return mvc.perform(get(URI.create(address)).with(TestAccounts.as(reader)));
    }
}
