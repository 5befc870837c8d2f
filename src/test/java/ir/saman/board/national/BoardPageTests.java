package ir.saman.board.national;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.directory.AccountId;
import ir.saman.directory.Organ;
import ir.saman.directory.Role;
import ir.saman.directory.TestAccounts;
import ir.saman.duty.DeskFixtures;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.text.Digits;
import ir.saman.kit.text.Texts;
import java.time.Clock;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@SamanTest
@Serves({"F3", "F4"})
class BoardPageTests {

    private static final Pattern FIGURE =
            Pattern.compile("<td class=\"num\"><a href=\"(/desk/duties\\?[^\"]*)\"[^>]*>([^<]+)</a>");

    private final MockMvc mvc;
    private final JdbcClient db;
    private final Clock clock;
    private final TestAccounts accounts;

    @Autowired
    private DeskFixtures desk;

    @Autowired
    BoardPageTests(MockMvc mvc, JdbcClient db, Clock clock) {
        this.mvc = mvc;
        this.db = db;
        this.clock = clock;
        this.accounts = new TestAccounts(db);
    }

    @Test
    void theIssuerOfTheCircularsSeesTheCountryWithItsMap() throws Exception {
        AccountId arso = accounts.in("N029", Role.ARSO_EXPERT);
        String page = page(arso, "/desk/board")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("تابلوی پایش کشور")))
                .andExpect(content().string(containsString("openstreetmap.org/copyright")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(Pattern.compile("<path class=\"share-\\d\"").matcher(page).results())
                .hasSize(31);
        for (String below : new String[] {"provinces/20", "counties/0001", "agencies/2"}) {
            page(arso, "/desk/board/" + below).andExpect(status().isOk());
        }
    }

    @Test
    void theSupremeCouncilSeesTheCountryItOversees() throws Exception {
        page(accounts.in("N152", Role.SUPREME_COUNCIL_VIEWER), "/desk/board")
                .andExpect(content().string(containsString("تابلوی پایش کشور")));
    }

    @Test
    void whoeverOverseesAProgrammeOpensTheCountryAndWhoeverIssuedACircularTheirOwnPlace() throws Exception {
        page(accounts.in("N029", Role.ORGAN_HEAD), "/desk/board")
                .andExpect(content().string(containsString("تابلوی پایش کشور")));
        Organ ministry = desk.organ("N018");
        AccountId minister = accounts.in("N018", Role.ORGAN_HEAD);
        page(minister, "/desk/board/provinces/20").andExpect(status().isNotFound());
        db.sql("""
                update duty.source set issuer_id = :issuer
                where id = (select source_id from duty.duty where id = :duty)""")
                .param("issuer", ministry.id().value())
                .param(
                        "duty",
                        desk.duty(desk.below("N018"), 9, "کار وزارت", "N029").value())
                .update();
        page(minister, "/desk/board").andExpect(content().string(containsString("تابلوی پایش " + ministry.name())));
        page(minister, "/desk/board/provinces/20").andExpect(status().isOk());
    }

    @Test
    void aProvincialOfficerSeesTheOwnProvinceAndNoOther() throws Exception {
        AccountId officer = accounts.in(organ("MANAGEMENT_ORGANISATION", "20"), Role.PROVINCIAL_MANAGEMENT_OFFICER);
        page(officer, "/desk/board").andExpect(content().string(containsString("تابلوی پایش استان سمنان")));
        page(officer, "/desk/board?by=KIND&as-of=1405/01/05")
                .andExpect(content()
                        .string(containsString(
                                "address=%2Fdesk%2Fboard%2Fprovinces%2F20%3Fas-of%3D1405%252F01%252F05%26by%3DKIND")));
        page(officer, "/desk/board/provinces/20").andExpect(status().isOk());
        page(officer, "/desk/board/counties/" + county("20")).andExpect(status().isOk());
        assertThat(accounts.refusals(officer)).isZero();
        page(officer, "/desk/board/provinces/00").andExpect(status().isNotFound());
        page(officer, "/desk/board/counties/0001").andExpect(status().isNotFound());
        page(officer, "/desk/board/agencies/2").andExpect(status().isNotFound());
        assertThat(accounts.refusals(officer)).isEqualTo(3);
    }

    @Test
    void aCountyOfficerSeesTheOwnCounty() throws Exception {
        String code = county("20");
        String governorate = db.sql(
                        "select code from directory.organ where kind = 'COUNTY_GOVERNORATE' and county = :county")
                .param("county", code)
                .query(String.class)
                .single();
        AccountId officer = accounts.in(governorate, Role.COUNTY_OFFICER);
        page(officer, "/desk/board").andExpect(content().string(containsString("تابلوی پایش شهرستان")));
        page(officer, "/desk/board/provinces/20").andExpect(status().isNotFound());
        assertThat(accounts.refusals(officer)).isEqualTo(1);
    }

    @Test
    void aMinistrySeesItsAgenciesButNoProvinceThoughItsOfficesLieThere() throws Exception {
        AccountId head = accounts.in("N016", Role.ORGAN_HEAD);
        page(head, "/desk/board").andExpect(content().string(containsString("تابلوی پایش وزارت کشور")));
        page(head, "/desk/board/provinces/20").andExpect(status().isNotFound());
        assertThat(accounts.refusals(head)).isEqualTo(1);
    }

    @Test
    void anOfficerOfAProvincialUnitSeesTheOwnOrganOfAnyDay() throws Exception {
        AccountId officer = accounts.in(organ("PROVINCIAL_UNIT", "20"), Role.REFORM_OFFICER);
        page(officer, "/desk/board")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("name=\"as-of\"")));
        page(officer, "/desk/board?as-of=1405/01/01").andExpect(status().isOk());
    }

    @Test
    void aUnitsBoardIsOpenToItsCountyItsProvinceAndItsMinistryAndToNobodyElse() throws Exception {
        String governorate = organ("COUNTY_GOVERNORATE", "20");
        String path = "/desk/board/organs/" + desk.organ(governorate).id().value();
        page(accounts.in(governorate, Role.COUNTY_OFFICER), path)
                .andExpect(
                        content().string(containsString(desk.organ(governorate).name())));
        page(accounts.in(organ("MANAGEMENT_ORGANISATION", "20"), Role.PROVINCIAL_MANAGEMENT_OFFICER), path)
                .andExpect(status().isOk());
        page(accounts.in("N029", Role.ARSO_EXPERT), path).andExpect(status().isOk());
        AccountId other = accounts.in(organ("MANAGEMENT_ORGANISATION", "21"), Role.PROVINCIAL_MANAGEMENT_OFFICER);
        page(other, path).andExpect(status().isNotFound());
        page(other, "/desk/board/organs/999999999").andExpect(status().isNotFound());
        assertThat(accounts.refusals(other)).isEqualTo(1);
    }

    @Test
    void anAdministratorOfTheSystemHasNoBoard() throws Exception {
        page(accounts.in("N029", Role.SYSTEM_ADMINISTRATOR), "/desk/board").andExpect(status().isForbidden());
    }

    @ParameterizedTest
    @CsvSource({
        "as-of, 1404/12/30",
        "as-of, 1500/01/01",
        "as-of, 9999/99/99",
        "as-of, ۱۴۰۵/بهمن/۱",
        "circular, <script>alert(1)</script>",
        "circular, 999999999999999999999",
        "clause, -1",
        "clause, ' or 1=1 --",
        "period, 1405-Q9",
        "period, 1387",
        "period, 1499",
        "known, on",
        "by, COUNTY",
        "by, WHATEVER",
        "order, '"
    })
    void whatCannotBeUnderstoodIsSaidBesideItsField(String name, String value) throws Exception {
        AccountId arso = accounts.in("N029", Role.ARSO_EXPERT);
        mvc.perform(get("/desk/board").param(name, value).with(TestAccounts.as(arso)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("class=\"errors\"")))
                .andExpect(content().string(not(containsString("<script>alert"))));
    }

    @ParameterizedTest
    @CsvSource({
        "provinces/99",
        "provinces/<script>",
        "counties/20",
        "agencies/0",
        "agencies/999999999999999999",
        "agencies/x"
    })
    void aBoardOfNothingIsNotFound(String place) throws Exception {
        AccountId arso = accounts.in("N029", Role.ARSO_EXPERT);
        mvc.perform(get("/desk/board/{type}/{code}", (Object[]) place.split("/"))
                        .with(TestAccounts.as(arso)))
                .andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(strings = {"by=COUNTY", "by=MINISTRY", "by=KIND", "by=KIND&period=YEAR"})
    void aFigureOpensIntoAsManyDutiesAsItCounts(String query) throws Exception {
        AccountId officer = accounts.in(organ("MANAGEMENT_ORGANISATION", "20"), Role.PROVINCIAL_MANAGEMENT_OFFICER);
        String year = Integer.toString(PersianDate.of(Tehran.today(clock)).year());
        figuresOpen(officer, "/desk/board?" + query.replace("YEAR", year), 2);
    }

    @Test
    void anOldPeriodCanBeChosenAndStaysChosen() throws Exception {
        AccountId arso = accounts.in("N029", Role.ARSO_EXPERT);
        for (String period : new String[] {"1399-Q1", "1388"}) {
            for (String page : new String[] {"/desk/board?period=", "/desk/board/why?period="}) {
                page(arso, page + period)
                        .andExpect(status().isOk())
                        .andExpect(content().string(containsString("value=\"" + period + "\" selected")));
            }
        }
        page(arso, "/desk/board?as-of=1402/01/05")
                .andExpect(content().string(containsString("<option value=\"1401-Q2\"")));
    }

    @Test
    void whatWasKnownIsAskedOfADay() throws Exception {
        AccountId arso = accounts.in("N029", Role.ARSO_EXPERT);
        for (String page : new String[] {"/desk/board?known=on", "/desk/board/why?known=on"}) {
            page(arso, page)
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("f-as-of-error")));
        }
        String today = PersianDate.of(Tehran.today(clock)).format();
        String board = page(arso, "/desk/board?known=on&as-of=" + today)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(board).doesNotContain("why?known=on");
    }

    @Test
    void theFiguresOfSeveralAgenciesOpenToo() throws Exception {
        figuresOpen(accounts.in("N012", Role.ORGAN_HEAD), "/desk/board", 2);
    }

    @Test
    void theFiguresOfAPastDayOpenToo() throws Exception {
        db.sql("""
                update duty.duty set laid_on = laid_on - 3
                where province = '20' and laid_on > :day""").param("day", Tehran.today(clock).minusDays(3)).update();
        String yesterday = PersianDate.of(Tehran.today(clock).minusDays(1)).format();
        AccountId officer = accounts.in(organ("MANAGEMENT_ORGANISATION", "20"), Role.PROVINCIAL_MANAGEMENT_OFFICER);
        figuresOpen(officer, "/desk/board?by=KIND&as-of=" + yesterday, 5);
    }

    /** Each figure of the page, in its table and its cards, leads to a list of just so many duties. */
    private void figuresOpen(AccountId reader, String board, int least) throws Exception {
        String page = page(reader, board).andReturn().getResponse().getContentAsString();
        var figures = FIGURE.matcher(page).results().toList();
        assertThat(figures).hasSizeGreaterThan(least);
        for (MatchResult figure : figures) {
            long count = Digits.parse(figure.group(2)).orElseThrow();
            page(reader, figure.group(1).replace("&amp;", "&"))
                    .andExpect(content().string(containsString(Texts.text("kit.total.exact", count))));
        }
    }

    @Test
    void theTableComesAsAFile() throws Exception {
        AccountId arso = accounts.in("N029", Role.ARSO_EXPERT);
        String csv = page(arso, "/desk/board?as=csv")
                .andExpect(content().contentTypeCompatibleWith("text/csv"))
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(csv.lines()).hasSize(34).anyMatch(line -> line.startsWith("سمنان,"));
        String clauses = page(arso, "/desk/board?as=clauses-csv&circular=14133")
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(clauses.lines().skip(1).toList())
                .hasSizeGreaterThan(2)
                .allMatch(line -> line.contains("۱۴۱۳۳") || line.startsWith(Texts.text("board.total")));
        assertThat(csv.lines().toList().getLast()).startsWith(Texts.text("board.total") + ",");
        page(arso, "/desk/board?by=PERIOD&as=clauses-excel").andExpect(status().isOk());
        page(arso, "/desk/board").andExpect(content().string(containsString("as=clauses-csv")));
        page(arso, "/desk/board/provinces/20?as=excel").andExpect(status().isOk());
    }

    private ResultActions page(AccountId account, String address) throws Exception {
        return mvc.perform(get(java.net.URI.create(address)).with(TestAccounts.as(account)));
    }

    private String organ(String kind, String province) {
        return db.sql("select min(code) from directory.organ where kind = :kind and province = :province")
                .param("kind", kind)
                .param("province", province)
                .query(String.class)
                .single();
    }

    private String county(String province) {
        return db.sql("select min(code) from directory.territory where level = 'COUNTY' and province = :province")
                .param("province", province)
                .query(String.class)
                .single();
    }
}
