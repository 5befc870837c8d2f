package ir.saman.duty.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.TestClock;
import ir.saman.directory.AccountId;
import ir.saman.directory.Organ;
import ir.saman.directory.Role;
import ir.saman.directory.TestAccounts;
import ir.saman.duty.DeskFixtures;
import ir.saman.duty.DutyId;
import ir.saman.duty.card.Backgrounds;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.text.Texts;
import ir.saman.kit.web.Form;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@SamanTest
@Serves({"F3", "A1"})
class ListTests {

    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");
    private static final Pattern CSV = Pattern.compile("href=\"(/desk/duties/export[^\"]*csv[^\"]*)\"");

    private final MockMvc mvc;
    private final JdbcClient db;
    private final DeskFixtures desk;
    private final Backgrounds backgrounds;
    private final TestClock clock;
    private final TestAccounts accounts;
    private String above = "";
    private String below = "";

    @Autowired
    ListTests(MockMvc mvc, JdbcClient db, DeskFixtures desk, Backgrounds backgrounds, TestClock clock) {
        this.mvc = mvc;
        this.db = db;
        this.desk = desk;
        this.backgrounds = backgrounds;
        this.clock = clock;
        this.accounts = new TestAccounts(db);
    }

    @BeforeEach
    void twoNewOrgans() {
        above = desk.below("N012");
        below = desk.below(above);
    }

    @Test
    void anOfficerSeesOwnDutiesAndThoseBelowAndNoOthers() throws Exception {
        DutyId own = desk.duty(above, 1, "کار خود", "N029");
        DutyId lower = desk.duty(below, 2, "کار زیرمجموعه", "N029");
        DutyId beside = desk.duty(desk.below("N012"), 3, "کار همسایه", "N029");
        assertThat(list(accounts.in(above, Role.REFORM_OFFICER), ""))
                .contains(link(own), link(lower))
                .doesNotContain(link(beside));
        assertThat(list(accounts.in(below, Role.REFORM_OFFICER), ""))
                .contains(link(lower))
                .doesNotContain(link(own));
    }

    @Test
    void aCoordinatorSeesItsTerritoryAndAnIssuerItsSources() throws Exception {
        String unit = desk.below(provincial("PROVINCIAL_UNIT", "20"));
        DutyId there = desk.duty(unit, 1, "کار استان", "N029");
        String only = "?organ=" + desk.organ(unit).id().value();
        assertThat(list(accounts.in(provincial("GOVERNORATE", "20"), Role.PROVINCIAL_COUNCIL_SECRETARY), only))
                .contains(link(there));
        assertThat(list(accounts.in(provincial("GOVERNORATE", "21"), Role.PROVINCIAL_COUNCIL_SECRETARY), only))
                .doesNotContain(link(there));
        assertThat(list(accounts.in("N029", Role.ARSO_EXPERT), only)).contains(link(there));
    }

    @Test
    void aBoardsFigureOpensIntoExactlyItsDuties() throws Exception {
        AccountId officer = accounts.in(above, Role.REFORM_OFFICER);
        DutyId late = desk.duty(above, -10, "دیر", "N029");
        DutyId open = desk.duty(above, 10, "باز", "N029");
        DutyId sent = desk.duty(below, -10, "فرستاده", "N029");
        desk.submit(sent, officer.value());
        Organ organ = desk.organ(above);
        long source = db.sql("select source_id from duty.duty where id = :id")
                .param("id", late.value())
                .query(Long.class)
                .single();
        assertThat(list(officer, "?standing=OVERDUE")).contains(link(late)).doesNotContain(link(open), link(sent));
        assertThat(list(
                        officer,
                        "?standing=WAITING&ministry=" + organ.ministry().value()))
                .contains(link(sent))
                .doesNotContain(link(late));
        assertThat(list(officer, "?source=" + source))
                .contains(link(late), "دیر")
                .doesNotContain(link(open));
        assertThat(list(officer, "?agency=" + organ.agency().value() + "&kind=OFFICE&period=-&province=NATIONAL"))
                .contains(link(late), link(open));
        assertThat(list(officer, "?province=20")).doesNotContain(link(late));
        assertThat(list(officer, "?circular=" + code("آ" + ref(late))))
                .contains(link(late))
                .doesNotContain(link(open));
    }

    /** Moved twice since: the place it had on that day, and once. */
    @Test
    @Transactional
    void onAPastDayADutyStandsOnceInThePlaceItHadThen() throws Exception {
        AccountId officer = accounts.in(above, Role.REFORM_OFFICER);
        DutyId moved = desk.duty(above, 10, "جابه‌جا", "N029");
        place(moved, "20", 20);
        place(moved, "21", 10);
        String day = "&as-of=" + code(PersianDate.of(desk.today().minusDays(30)).format());
        String then = list(officer, "?province=20" + day);
        assertThat(then.split(Pattern.quote(link(moved)), -1)).hasSize(2);
        assertThat(list(officer, "?province=21" + day)).doesNotContain(link(moved));
        String later =
                "&as-of=" + code(PersianDate.of(desk.today().minusDays(15)).format());
        assertThat(list(officer, "?province=21" + later)).contains(link(moved));
        assertThat(list(officer, "?province=20" + later)).doesNotContain(link(moved));
    }

    private void place(DutyId duty, String province, int untilDaysAgo) {
        db.sql("""
                insert into duty.place_before (duty_id, until_on, province, agency_id, ministry_id, organ_kind)
                select id, :until, :province, agency_id, ministry_id, organ_kind from duty.duty where id = :duty""")
                .param("duty", duty.value())
                .param("until", desk.today().minusDays(untilDaysAgo))
                .param("province", province)
                .update();
    }

    @Test
    void deadlinesNarrowByPersianDaysAndTurnAround() throws Exception {
        AccountId officer = accounts.in(above, Role.REFORM_OFFICER);
        DutyId early = desk.duty(above, 1, "زود", "N029");
        DutyId late = desk.duty(above, 200, "دیرتر", "N029");
        String day = code(PersianDate.of(desk.today().plusDays(100)).format());
        assertThat(list(officer, "?due-to=" + day)).contains(link(early)).doesNotContain(link(late));
        assertThat(list(officer, "?due-from=" + day).split("<table")[1])
                .contains(link(late))
                .doesNotContain(link(early));
        assertThat(list(officer, "")).containsSubsequence(link(early), link(late));
        assertThat(list(officer, "?sort=latest")).containsSubsequence(link(late), link(early));
    }

    @Test
    void whatTheListShowsOpensThoughTheOrganHasMovedToAnotherProvince() throws Exception {
        String unit = desk.below(provincial("PROVINCIAL_UNIT", "20"));
        DutyId duty = desk.duty(unit, 3, "کار پیش از جابه‌جایی", "N029");
        db.sql("update directory.organ set province = '21' where code = :code")
                .param("code", unit)
                .update();
        AccountId before = accounts.in(provincial("GOVERNORATE", "20"), Role.PROVINCIAL_COUNCIL_SECRETARY);
        AccountId after = accounts.in(provincial("GOVERNORATE", "21"), Role.PROVINCIAL_COUNCIL_SECRETARY);
        String only = "?organ=" + desk.organ(unit).id().value();
        assertThat(list(before, only)).contains(link(duty));
        assertThat(list(after, only)).doesNotContain(link(duty));
        body(before, URI.create("/desk/duties/" + duty.value()));
        mvc.perform(get("/desk/duties/" + duty.value()).with(TestAccounts.as(after)))
                .andExpect(status().isNotFound());
    }

    @Test
    void aPastDayShowsDutiesAsTheyStoodThen() throws Exception {
        DutyId duty = desk.duty(above, 3, "کار آن روز", "N029");
        AccountId officer = accounts.in(above, Role.REFORM_OFFICER);
        String before =
                "?as-of=" + code(PersianDate.of(desk.today().minusDays(1)).format());
        db.sql("update duty.duty set laid_on = laid_on - 9 where id = :id")
                .param("id", duty.value())
                .update();
        db.sql("update duty.duty set state = 'EXEMPT', changed_on = :today, changed_at = now() where id = :id")
                .param("id", duty.value())
                .param("today", desk.today())
                .update();
        assertThat(list(officer, "?standing=EXEMPT")).contains(link(duty));
        assertThat(list(officer, before + "&standing=NOT_YET_DUE")).contains(link(duty));
        assertThat(list(officer, before + "&standing=EXEMPT")).doesNotContain(link(duty));
    }

    @Test
    void aPastDayIsAlsoReadAsItWasThenKnown() throws Exception {
        clock.set(desk.today().minusDays(9));
        DutyId duty = desk.duty(above, 30, "کار", "N029");
        clock.run();
        AccountId officer = accounts.in(above, Role.REFORM_OFFICER);
        db.sql("update duty.duty set state = 'EXEMPT', changed_on = :day, changed_at = now() where id = :id")
                .param("id", duty.value())
                .param("day", desk.today().minusDays(5))
                .update();
        String yesterday =
                "&as-of=" + code(PersianDate.of(desk.today().minusDays(1)).format());
        assertThat(list(officer, "?standing=EXEMPT" + yesterday)).contains(link(duty), "known=then");
        assertThat(list(officer, "?standing=EXEMPT&known=then" + yesterday)).doesNotContain(link(duty));
        assertThat(list(officer, "?standing=NOT_YET_DUE&known=then" + yesterday))
                .contains(link(duty), "دانسته‌ها: آن‌گونه که آن روز دانسته بود", "با آنچه امروز از آن روز می‌دانیم");
        assertThat(lines(officer, "?format=csv&known=then" + yesterday)).hasSize(1);
        String before =
                "&as-of=" + code(PersianDate.of(desk.today().minusDays(12)).format());
        assertThat(list(officer, "?standing=NOT_YET_DUE" + before)).contains(link(duty));
        assertThat(list(officer, "?known=then" + before)).doesNotContain(link(duty));
    }

    @Test
    void whatEndedIsShownWhenAskedForOnly() throws Exception {
        DutyId duty = desk.duty(above, 3, "کار پایان‌یافته", "N029");
        AccountId officer = accounts.in(above, Role.REFORM_OFFICER);
        db.sql("update duty.duty set state = 'ENDED', changed_on = :today, changed_at = now() where id = :id")
                .param("id", duty.value())
                .param("today", desk.today())
                .update();
        assertThat(list(officer, "")).doesNotContain(link(duty));
        assertThat(list(officer, "?standing=ENDED")).contains(link(duty));
    }

    @Test
    void pagesHoldEveryDutyOnce() throws Exception {
        AccountId officer = accounts.in(above, Role.REFORM_OFFICER);
        List<String> units = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            units.add(desk.below(above));
        }
        List<DutyId> all = desk.lay(units, 5, "کار همه", "N029", List.of());
        for (String order : List.of("", "?sort=latest")) {
            String first = list(officer, order);
            var next = NEXT.matcher(first);
            assertThat(next.find()).isTrue();
            String second = body(officer, URI.create(next.group(1).replace("&amp;", "&")));
            for (DutyId duty : all) {
                assertThat(first.contains(link(duty)) ^ second.contains(link(duty)))
                        .isTrue();
            }
            assertThat(first).contains("۶۰ مورد");
        }
        assertThat(body(officer, URI.create("/desk/duties/export?format=csv")).lines())
                .hasSize(61);
        desk.duty(above, -5, "کار پیشین", "N029");
        theNextPageAndTheFileKeepTheDaysAskedFor(officer);
    }

    private void theNextPageAndTheFileKeepTheDaysAskedFor(AccountId officer) throws Exception {
        String first =
                list(officer, "?due-from=" + code(PersianDate.of(desk.today()).format()));
        for (Pattern link : List.of(NEXT, CSV)) {
            var found = link.matcher(first);
            assertThat(found.find()).isTrue();
            assertThat(body(officer, URI.create(found.group(1).replace("&amp;", "&"))))
                    .contains("کار همه")
                    .doesNotContain("کار پیشین", "۶۱ مورد");
        }
    }

    @Test
    void aFileHoldsTheListInItsOrderAndWordsOnAnyDay() throws Exception {
        AccountId officer = accounts.in(above, Role.REFORM_OFFICER);
        DutyId late = desk.duty(above, -10, "دیر", "N029");
        DutyId open = desk.duty(below, 10, "باز", "N029");
        String first =
                late.value() + "," + PersianDate.of(desk.today().minusDays(10)).format() + ",معوق,دیر,";
        String second =
                open.value() + "," + PersianDate.of(desk.today().plusDays(10)).format() + ",";
        assertThat(lines(officer, "?format=csv")).satisfiesExactly(startsWith(first), startsWith(second));
        assertThat(lines(officer, "?format=csv&sort=latest")).satisfiesExactly(startsWith(second), startsWith(first));
        assertThat(lines(officer, "?format=csv&standing=OVERDUE")).satisfiesExactly(startsWith(first));
        String yesterday = code(PersianDate.of(desk.today().minusDays(1)).format());
        assertThat(lines(officer, "?format=csv&as-of=" + yesterday))
                .hasSameSizeAs(rows(officer, "?as-of=" + yesterday));
        assertThat(lines(officer, "?format=csv&sort=latest&as-of=" + yesterday))
                .hasSameSizeAs(rows(officer, "?as-of=" + yesterday));
    }

    private static ThrowingConsumer<String> startsWith(String start) {
        return line -> assertThat(line).startsWith(start);
    }

    /** The file's lines below its titles. */
    private List<String> lines(AccountId account, String query) throws Exception {
        return body(account, URI.create("/desk/duties/export" + query))
                .lines()
                .skip(1)
                .toList();
    }

    private List<String> rows(AccountId account, String query) throws Exception {
        return Pattern.compile("href=\"/desk/duties/\\d+\"")
                .matcher(list(account, query))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?due-from=1404/12/30&due-to=%D8%A7%D9%84%D9%81", "?standing=%3Cscript%3Ealert(2)%3C/script%3E",
                        "?agency=x&ministry=99999999999999999999&agencies=x&as-of=1404/12/30",
                "?from=a.MTIzHzQ&sort=x", "?q=%3Cscript%3Ealert(2)%3C/script%3E%00&organ=%25_%5C%27",
                        "?period=%00&county=%27&source=x&kind=y",
                "?organ=%F0%9F%92%A9&circular=%3Cscript%3Ealert(2)%3C/script%3E",
                        "?province=20&province=21&period=9999-Q9"
            })
    void whatAStrangerWritesInTheAddressDoesNoHarm(String query) throws Exception {
        desk.duty(above, 1, "کار", "N029");
        var answer = answer(accounts.in(above, Role.REFORM_OFFICER), URI.create("/desk/duties" + query));
        assertThat(answer.getStatus()).isIn(200, 422);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).doesNotContain("<script>alert");
    }

    @ParameterizedTest
    @ValueSource(strings = {"as-of=1500/01/01", "as-of=%D8%A7%D9%84%D9%81", "standing=LATE", "kind=y", "waiting-for=x"})
    void whatCannotBeUnderstoodIsSaidAndNotPassedOver(String query) throws Exception {
        AccountId officer = accounts.in(above, Role.REFORM_OFFICER);
        for (String path : List.of("/desk/duties?", "/desk/duties/export?format=csv&")) {
            var answer = answer(officer, URI.create(path + query));
            assertThat(answer.getStatus()).isEqualTo(422);
            assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("class=\"errors\"");
        }
    }

    @Test
    void aDayBeforeAnythingWasLaidIsAnEmptyListThatSaysWhy() throws Exception {
        desk.duty(above, 1, "کار", "N029");
        assertThat(list(accounts.in(above, Role.REFORM_OFFICER), "?as-of=1300/01/01"))
                .contains(Texts.text("duty.inbox.none.title"), "۱۳۰۰/۰۱/۰۱");
    }

    @Test
    void everyReachIsReadByIndex() {
        db.sql("analyze duty.duty").update();
        ListFilter none = ListFilter.of(Form.empty(), backgrounds, desk.today());
        assertThat(none.narrows()).isFalse();
        assertThat(plan(desk.organ(above).id().value(), desk.organ(above).path(), null))
                .contains("duty_bearer")
                .doesNotContain("Seq Scan on duty d");
        assertThat(plan(desk.organ(above).id().value(), null, "20"))
                .contains("duty_province", "duty_bearer")
                .doesNotContain("Seq Scan on duty d");
    }

    private String plan(
            long own,
            @org.jspecify.annotations.Nullable String below,
            @org.jspecify.annotations.Nullable String province) {
        var statement = db.sql("explain " + ListSql.combinations().getFirst())
                .param("own", own)
                .param("below", below)
                .param("reachProvince", province)
                .param("today", desk.today())
                .param("states", new String[] {"OPEN", "SUBMITTED"})
                .param("dueFrom", desk.today().minusYears(9))
                .param("dueTo", desk.today().plusYears(9))
                .param("keyDue", desk.today().minusYears(9))
                .param("keyId", 0)
                .param("rows", 51);
        for (String unused : List.of(
                "reachCounty",
                "overseer",
                "standing",
                "province",
                "county",
                "agency",
                "agencies",
                "ministry",
                "kind",
                "period",
                "occurrence",
                "sources",
                "organ",
                "organName",
                "waitingFor",
                "waitingBefore")) {
            statement = statement.param(unused, null);
        }
        return String.join(
                "\n", statement.query((row, number) -> row.getString(1)).list());
    }

    private long ref(DutyId duty) {
        return db.sql("select s.ref from duty.duty d join duty.source s on s.id = d.source_id where d.id = :id")
                .param("id", duty.value())
                .query(Long.class)
                .single();
    }

    private String provincial(String kind, String province) {
        return db.sql(
                        "select code from directory.organ where kind = :kind and province = :province order by id limit 1")
                .param("kind", kind)
                .param("province", province)
                .query(String.class)
                .single();
    }

    private static String code(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String link(DutyId duty) {
        return "href=\"/desk/duties/" + duty.value() + "\"";
    }

    private String list(AccountId account, String query) throws Exception {
        return body(account, URI.create("/desk/duties" + query));
    }

    private String body(AccountId account, URI path) throws Exception {
        var answer = answer(account, path);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse answer(AccountId account, URI path) throws Exception {
        return mvc.perform(get(path).with(TestAccounts.as(account))).andReturn().getResponse();
    }
}
