package ir.saman.board.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.directory.AccountId;
import ir.saman.directory.Role;
import ir.saman.directory.TestAccounts;
import ir.saman.duty.DeskFixtures;
import ir.saman.duty.DutyId;
import ir.saman.kit.text.Digits;
import ir.saman.kit.text.Texts;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** The units of a county. Each test takes back what it changed. */
@SamanTest
@Transactional
@Serves({"F3", "A6"})
class UnitTests {

    private static final Pattern FIGURE =
            Pattern.compile("<td class=\"num\"><a href=\"(/desk/duties\\?[^\"]*)\"[^>]*>([^<]+)</a>");
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]*)\"");

    private final JdbcClient db;
    private final DeskFixtures desk;
    private final MockMvc mvc;
    private final TestAccounts accounts;
    private String governorate = "";
    private String county = "";
    private AccountId reader = new AccountId(0);

    @Autowired
    UnitTests(JdbcClient db, DeskFixtures desk, MockMvc mvc) {
        this.db = db;
        this.desk = desk;
        this.mvc = mvc;
        this.accounts = new TestAccounts(db);
    }

    @BeforeEach
    void aFarmandar() {
        governorate = db.sql(
                        "select min(code) from directory.organ where kind = 'COUNTY_GOVERNORATE' and province = '20'")
                .query(String.class)
                .single();
        county = desk.organ(governorate).county().orElseThrow();
        reader = accounts.in(governorate, Role.COUNTY_OFFICER);
    }

    @Test
    void everyUnitIsThereWithWhatWaitsAndWhatIsLateTheLatestFirst() throws Exception {
        String idle = desk.below(governorate);
        String late = desk.below(governorate);
        String waits = desk.below(governorate);
        desk.duty(late, -3, "آزمون معوق", "N012");
        desk.duty(late, -4, "آزمون معوق دیگر", "N012");
        desk.duty(waits, -5, "آزمون معوق سوم", "N012");
        DutyId sent = desk.duty(waits, 20, "آزمون پاسخ", "N012");
        desk.submit(sent, reader.value());
        String page = read("q=%D8%A2%D8%B2%D9%85%D9%88%D9%86");
        assertThat(page).containsSubsequence(late, waits, idle);
        assertThat(read("which=WAITING")).contains(waits).doesNotContain(late);
        assertThat(read("which=LATE")).contains(late, waits).doesNotContain(idle);
        assertThat(read("which=IDLE")).contains(idle).doesNotContain(late, waits);
        assertThat(read("which=UNANSWERED")).contains(late).doesNotContain(waits, idle);
        assertThat(read("order=WAITING&kind=COUNTY_UNIT")).containsSubsequence(waits, late);
        assertThat(read("as=csv&which=LATE")).contains(late).doesNotContain(idle);
        assertThat(figuresOpen(page)).isGreaterThan(8);
    }

    @Test
    void whoseAnswerCameBackLateHasAnsweredAndWhoOwesNoneIsNotAsked() throws Exception {
        String returned = desk.below(governorate);
        DutyId late = desk.duty(returned, -3, "آزمون برگشته", "N012");
        desk.submit(late, reader.value());
        becomes(late, "RETURNED");
        String exempt = desk.below(governorate);
        becomes(desk.duty(exempt, -3, "آزمون معاف", "N012"), "EXEMPT");
        String silent = desk.below(governorate);
        desk.duty(silent, 3, "آزمون", "N012");
        assertThat(read("which=LATE")).contains(returned);
        assertThat(read("which=UNANSWERED")).contains(silent).doesNotContain(returned, exempt);
    }

    private void becomes(DutyId duty, String state) {
        db.sql(
                        "update duty.duty set state = :state, waiting_for = null, waiting_since = null, changed_at = now() where id = :id")
                .param("state", state)
                .param("id", duty.value())
                .update();
    }

    @Test
    void aUnitThatMovedAwayKeepsWhatItBoreHere() throws Exception {
        String moved = desk.below(governorate);
        desk.duty(moved, -3, "آزمون معوق", "N012");
        assertThat(read("q=" + moved)).contains("واحد آزمون " + moved);
        db.sql("update directory.organ set county = null, province = '21' where code = :code")
                .param("code", moved)
                .update();
        String page = read("q=" + moved);
        assertThat(page)
                .contains("واحد آزمون " + moved)
                .doesNotContain("/desk/board/organs/" + desk.organ(moved).id().value());
        assertThat(figuresOpen(page)).isGreaterThan(1);
    }

    @Test
    void aUnitsBoardHoldsForItsCountyWhatTheUnitBearsThere() throws Exception {
        String moved = desk.below(governorate);
        desk.duty(moved, -3, "آزمون معوق", "N012");
        String board = "/desk/board/organs/" + desk.organ(moved).id().value();
        assertThat(figuresOpen(page(reader, board))).isGreaterThan(1);
        String elsewhere = db.sql(
                        "select min(code) from directory.organ where kind = 'COUNTY_GOVERNORATE' and province = '21'")
                .query(String.class)
                .single();
        db.sql("update directory.organ set county = :county, province = '21' where code = :code")
                .param("code", moved)
                .param("county", desk.organ(elsewhere).county().orElseThrow())
                .update();
        assertThat(page(accounts.in(elsewhere, Role.COUNTY_OFFICER), board)).contains(Texts.text("board.empty.title"));
        reader = accounts.in("N029", Role.ARSO_EXPERT);
        assertThat(figuresOpen(page(reader, board))).isGreaterThan(1);
    }

    @Test
    void pagesHoldEveryUnitOnceInEveryOrder() throws Exception {
        List<String> units = new ArrayList<>();
        for (int i = 0; i < 55; i++) {
            units.add(desk.below(governorate));
        }
        desk.lay(units.subList(0, 20), -2, "آزمون معوق", "N012", List.of());
        desk.lay(units.subList(10, 40), 9, "آزمون", "N012", List.of());
        String prefix = units.getFirst().substring(0, 6);
        for (UnitOrder order : UnitOrder.values()) {
            String first = read("q=" + prefix + "&order=" + order);
            var next = NEXT.matcher(first);
            assertThat(next.find()).isTrue();
            String second = page(reader, next.group(1).replace("&amp;", "&"));
            for (String unit : units) {
                String shown = "واحد آزمون " + unit;
                assertThat(first.contains(shown) ^ second.contains(shown))
                        .as(order + unit)
                        .isTrue();
            }
        }
    }

    @Test
    void theFarmandarSeesTheOwnCountyAndAnOverseerAny() throws Exception {
        assertThat(page(reader, "/desk/board")).contains("href=\"/desk/board/units?place=county-" + county);
        assertThat(page(reader, "/desk/board/units")).contains("واحدهای شهرستان");
        refused(reader, "place=county-0001");
        AccountId arso = accounts.in("N029", Role.ARSO_EXPERT);
        assertThat(page(arso, "/desk/board/units?place=county-" + county)).contains("<table");
        refused(arso, "place=province-20");
        refused(arso, "place=");
    }

    @ParameterizedTest
    @CsvSource({"which, <script>alert(1)</script>", "kind, NOTHING", "order, NOTHING", "circular, 1=1 --"})
    void whatCannotBeUnderstoodIsSaid(String name, String value) throws Exception {
        mvc.perform(get("/desk/board/units").param(name, value).with(TestAccounts.as(reader)))
                .andExpect(status().isUnprocessableContent());
        assertThat(page(reader, "/desk/board/units?q=%3Cscript%3Ealert(1)%3C/script%3E%00&from=a.MTIzHzQ"))
                .doesNotContain("<script>alert");
    }

    @Test
    void theDutiesOfACountyAreReadByItsIndex() {
        db.sql("analyze duty.duty").update();
        String plan = String.join(
                "\n",
                db.sql("explain " + UnitSql.UNITS)
                        .param("county", county)
                        .param(
                                "sources",
                                db.sql("select id from duty.source")
                                        .query((row, number) -> row.getLong(1))
                                        .list()
                                        .toArray(Long[]::new))
                        .param("today", desk.today())
                        .query((row, number) -> row.getString(1))
                        .list());
        assertThat(plan).contains("duty_county").doesNotContain("Seq Scan on duty");
    }

    /** Each figure of the table leads to a list of just so many duties. */
    private int figuresOpen(String page) throws Exception {
        var figures = FIGURE.matcher(page).results().toList();
        for (MatchResult figure : figures) {
            assertThat(page(reader, figure.group(1).replace("&amp;", "&")))
                    .as(figure.group(1))
                    .contains(Texts.text(
                            "kit.total.exact", Digits.parse(figure.group(2)).orElseThrow()));
        }
        return figures.size();
    }

    private void refused(AccountId account, String query) throws Exception {
        mvc.perform(get("/desk/board/units?" + query).with(TestAccounts.as(account)))
                .andExpect(status().isNotFound());
    }

    private String read(String query) throws Exception {
        return page(reader, "/desk/board/units?place=county-" + county + "&" + query);
    }

    private String page(AccountId account, String address) throws Exception {
        return mvc.perform(get(URI.create(address)).with(TestAccounts.as(account)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
