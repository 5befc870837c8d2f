package ir.saman.board.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.board.Cut;
import ir.saman.board.Place;
import ir.saman.board.Question;
import ir.saman.board.Readings;
import ir.saman.board.Scope;
import ir.saman.board.Scopes;
import ir.saman.board.Tally;
import ir.saman.directory.AccountId;
import ir.saman.directory.Role;
import ir.saman.directory.TestAccounts;
import ir.saman.duty.Stage;
import ir.saman.kit.calendar.Quarter;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.text.Digits;
import ir.saman.kit.text.Texts;
import ir.saman.kit.web.Form;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** The trend of a place and its peers. Each test takes back what it changed. */
@SamanTest
@Transactional
@Serves("A6")
class TrendTests {

    private static final String SEMNAN = "20";
    private static final Pattern FIGURE =
            Pattern.compile("<td class=\"num\"[^>]*><a href=\"(/desk/duties\\?[^\"]*)\"[^>]*>([^<]+)</a>");

    private final JdbcClient db;
    private final Trends trends;
    private final Peers peers;
    private final Scopes scopes;
    private final LocalDate today;

    @Autowired
    private Readings readings;

    @Autowired
    private Stage stage;

    @Autowired
    private MockMvc mvc;

    @Autowired
    TrendTests(JdbcClient db, Trends trends, Peers peers, Scopes scopes, Clock clock) {
        this.db = db;
        this.trends = trends;
        this.peers = peers;
        this.scopes = scopes;
        this.today = Tehran.today(clock);
    }

    @BeforeEach
    void dutiesOfAYearAgoLiveOn() {
        change("MET", "id % 5 = 1");
        change("MET_LATE", "id % 5 = 2");
        db.sql("""
                update duty.duty set laid_on = :day, changed_on = greatest(:day, changed_on), due_first = :due, due_on = :due
                where province = '20' and laid_on <= :today""")
                .param("day", Quarter.of(today).previous().first())
                .param("due", Quarter.of(today).previous().first().plusDays(20))
                .param("today", today)
                .update();
    }

    @Test
    void everyDayOfTheTrendIsTheBoardAsOfThatDay() {
        Scope scope = scopes.province(stage.actor("N029", Role.ARSO_EXPERT), SEMNAN);
        List<Stood> days = trends.of(Chosen.read(Form.empty(), scope), today);
        assertThat(days).hasSize(Trends.QUARTERS + 1);
        for (Stood day : days) {
            Tally board = Tally.of(readings.read(
                    new Question(Cut.KIND, scope.place(), scope.sources(), Optional.empty(), day.on(), false)));
            assertThat(day.tally()).as(day.name()).isEqualTo(board);
        }
        assertThat(days.getFirst().any()).isFalse();
        assertThat(days.get(Trends.QUARTERS - 1).any()).isTrue();
    }

    @Test
    void everyFigureOpensIntoItsRowsOfThatDay() throws Exception {
        AccountId officer = stage.accounts().in(coordinator(), Role.PROVINCIAL_MANAGEMENT_OFFICER);
        String page = page(officer, "/desk/board/trend?place=province-20");
        var figures = FIGURE.matcher(page).results().toList();
        assertThat(figures).anyMatch(figure -> figure.group(1).contains("as-of="));
        for (MatchResult figure : figures) {
            assertThat(page(officer, figure.group(1).replace("&amp;", "&")))
                    .contains(Texts.text(
                            "kit.total.exact", Digits.parse(figure.group(2)).orElseThrow()));
        }
    }

    @Test
    void aSingleOrganHasItsQuartersTooAndTheirFiguresOpen() throws Exception {
        AccountId officer = stage.accounts().in(unit(), Role.REFORM_OFFICER);
        Scope scope = scopes.named(stage.actor(officer, unit(), Role.REFORM_OFFICER), "");
        assertThat(scope.place()).isInstanceOf(Place.Own.class);
        List<Stood> days = trends.of(Chosen.read(Form.empty(), scope), today);
        assertThat(days.getFirst().any()).isFalse();
        assertThat(days.get(Trends.QUARTERS - 1).any()).isTrue();
        String page = page(officer, "/desk/board/trend");
        var figures = FIGURE.matcher(page).results().toList();
        assertThat(figures).anyMatch(figure -> figure.group(1).contains("as-of="));
        for (MatchResult figure : figures) {
            assertThat(page(officer, figure.group(1).replace("&amp;", "&")))
                    .as(figure.group(1))
                    .contains(Texts.text(
                            "kit.total.exact", Digits.parse(figure.group(2)).orElseThrow()));
        }
    }

    @Test
    void thePastOfASingleOrganIsReadByIndex() {
        db.sql("analyze duty.duty").update();
        String body = db.sql(
                        "select prosrc from pg_proc where oid = 'duty.pub_stood(bigint, date, boolean)'::regprocedure")
                .query(String.class)
                .single();
        for (String known : List.of("false", "true")) {
            String statement = body.replace("as_then_known", known)
                    .replace("of_organ", "1")
                    .replace("as_of", "date '" + today.minusDays(9) + "'");
            String plan = String.join(
                    "\n",
                    db.sql("explain " + statement)
                            .query((row, number) -> row.getString(1))
                            .list());
            assertThat(plan).contains("organ_id = ").doesNotContain("Seq Scan on duty x");
        }
    }

    private String unit() {
        return db.sql("select min(code) from directory.organ where kind = 'PROVINCIAL_UNIT' and province = '20'")
                .query(String.class)
                .single();
    }

    @Test
    void aProvinceIsRankedAmongAllAndNamedOnlyToWhomItsBoardIsOpen() {
        Comparison seen = compared("N029", Role.ARSO_EXPERT, "province-20");
        assertThat(seen.named()).hasSizeGreaterThan(20);
        assertThat(seen.others()).isZero();
        assertThat(seen.named().stream().filter(Peer::own).map(Peer::key)).containsExactly(SEMNAN);
        Comparison unseen = compared(coordinator(), Role.PROVINCIAL_MANAGEMENT_OFFICER, "");
        assertThat(unseen.named().stream().map(Peer::key)).containsExactly(SEMNAN);
        assertThat(unseen.others()).isEqualTo(seen.named().size() - 1);
        assertThat(unseen.rank()).isEqualTo(seen.rank());
        assertThat(unseen.median()).isEqualTo(seen.median());
    }

    @Test
    void aPeersNameIsNotOnThePageOfWhoMayNotSeeItsBoard() throws Exception {
        AccountId officer = stage.accounts().in(coordinator(), Role.PROVINCIAL_MANAGEMENT_OFFICER);
        String page = page(officer, "/desk/board/trend");
        assertThat(page).contains("id=\"peers\"").doesNotContain("province-21").doesNotContain("مازندران");
        assertThat(stage.accounts().refusals(officer)).isZero();
    }

    @Test
    void anAgencyCountsAmongItsLikeAsItsBoardCounts() {
        Scope scope = scopes.named(stage.actor("N029", Role.ARSO_EXPERT), "");
        Scope ministry = scopes.agency(
                stage.actor("N029", Role.ARSO_EXPERT),
                stage.actor("N012", Role.ORGAN_HEAD).organ().id());
        Comparison seen = compared("N029", Role.ARSO_EXPERT, ministry.key());
        Tally board = Tally.of(readings.read(
                new Question(Cut.WHOLE, ministry.place(), scope.sources(), Optional.empty(), today, false)));
        assertThat(seen.named().stream().filter(Peer::own).map(Peer::tally)).containsExactly(board);
        assertThat(seen.named())
                .allMatch(peer ->
                        peer.tally().laid() * 2 >= board.laid() && peer.tally().laid() <= board.laid() * 2);
    }

    @Test
    void thePlaceOfAnotherIsNotFoundAndItsTablesComeAsFiles() throws Exception {
        AccountId officer = stage.accounts().in(coordinator(), Role.PROVINCIAL_MANAGEMENT_OFFICER);
        mvc.perform(get("/desk/board/trend?place=province-21").with(TestAccounts.as(officer)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/desk/board/trend?circular=0").with(TestAccounts.as(officer)))
                .andExpect(status().isUnprocessableContent());
        assertThat(page(officer, "/desk/board/trend?as=csv").lines()).hasSize(Trends.QUARTERS + 2);
        assertThat(page(officer, "/desk/board/trend?as=peers-csv").lines()).hasSize(2);
        mvc.perform(get("/desk/board/trend?as=excel").with(TestAccounts.as(officer)))
                .andExpect(status().isOk())
                .andExpect(content()
                        .contentTypeCompatibleWith(
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));
    }

    private Comparison compared(String organ, Role role, String place) {
        var actor = stage.actor(organ, role);
        return peers.of(actor, Chosen.read(Form.empty(), scopes.named(actor, place)), today)
                .orElseThrow();
    }

    private void change(String state, String which) {
        db.sql("update duty.duty set state = :state, changed_on = laid_on, changed_at = now() "
                        + "where state = 'OPEN' and laid_on <= :today and " + which)
                .param("state", state)
                .param("today", today)
                .update();
    }

    private String coordinator() {
        return db.sql(
                        "select min(code) from directory.organ where kind = 'MANAGEMENT_ORGANISATION' and province = '20'")
                .query(String.class)
                .single();
    }

    private String page(AccountId reader, String address) throws Exception {
        return mvc.perform(get(URI.create(address)).with(TestAccounts.as(reader)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
