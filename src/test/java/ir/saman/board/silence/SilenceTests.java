package ir.saman.board.silence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.directory.AccountId;
import ir.saman.directory.Role;
import ir.saman.directory.TestAccounts;
import ir.saman.duty.DeadlineRule;
import ir.saman.duty.DeskFixtures;
import ir.saman.duty.Duties;
import ir.saman.duty.DutyId;
import ir.saman.duty.Stage;
import ir.saman.duty.answer.AnswerSteps;
import ir.saman.duty.decide.DecideSteps;
import ir.saman.kit.calendar.WorkingDays;
import ir.saman.kit.text.Digits;
import ir.saman.kit.text.Texts;
import ir.saman.secretariat.By;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** Who is silent and who keeps others waiting. Each test takes back what it changed. */
@SamanTest
@Transactional
@Serves("A6")
class SilenceTests {

    private static final Pattern FIGURE =
            Pattern.compile("<td class=\"num\"[^>]*><a href=\"(/desk/duties\\?[^\"]*)\"[^>]*>([^<]+)</a>");

    private final JdbcClient db;
    private final DeskFixtures desk;
    private final MockMvc mvc;
    private final TestAccounts accounts;

    @Autowired
    private Stage stage;

    @Autowired
    private Duties duties;

    @Autowired
    private AnswerSteps answers;

    @Autowired
    private DecideSteps decisions;

    private AccountId reader = new AccountId(0);
    private String unit = "";

    @Autowired
    SilenceTests(JdbcClient db, DeskFixtures desk, MockMvc mvc) {
        this.db = db;
        this.desk = desk;
        this.mvc = mvc;
        this.accounts = new TestAccounts(db);
    }

    @BeforeEach
    void aUnitOfSemnanBearsADuty() {
        String coordinator = db.sql(
                        "select min(code) from directory.organ where kind = 'MANAGEMENT_ORGANISATION' and province = '20'")
                .query(String.class)
                .single();
        reader = accounts.in(coordinator, Role.PROVINCIAL_MANAGEMENT_OFFICER);
        unit = desk.below(coordinator);
        desk.duty(unit, 30, "آزمون خاموشی", "N012");
    }

    @Test
    void anOrganWithoutAnAccountIsSilent() throws Exception {
        assertThat(silent("which=NO_ACCOUNT"))
                .contains("واحد آزمون " + unit)
                .contains(Texts.text("board.silent.NO_ACCOUNT"));
        assertThat(silent("which=NO_SIGN_IN")).doesNotContain("واحد آزمون " + unit);
    }

    @Test
    void anOrganWhosePeopleHaveNotSignedInForLongIsSilent() throws Exception {
        AccountId officer = accounts.in(unit, Role.REFORM_OFFICER);
        assertThat(silent("which=NO_SIGN_IN")).contains("واحد آزمون " + unit);
        signedIn(officer, 91);
        assertThat(silent("which=NO_SIGN_IN")).contains("واحد آزمون " + unit);
        signedIn(officer, 80);
        assertThat(silent("which=NO_SIGN_IN")).doesNotContain("واحد آزمون " + unit);
        assertThat(silent("which=NO_ACCOUNT")).doesNotContain("واحد آزمون " + unit);
    }

    @Test
    void anOrganThatSignedInAndAnsweredIsNotSilent() throws Exception {
        AccountId officer = accounts.in(unit, Role.REFORM_OFFICER);
        signedIn(officer, 1);
        DutyId answered = desk.duty(unit, 20, "آزمون پاسخ", "N012");
        assertThat(silent("which=NO_ANSWER")).contains("واحد آزمون " + unit);
        desk.submit(answered, officer.value());
        assertThat(silent("")).doesNotContain("واحد آزمون " + unit);
    }

    @Test
    void anOrganThatBearsNothingIsNotCalledSilent() throws Exception {
        db.sql("update duty.duty set state = 'EXEMPT', changed_at = now() where organ_id = :organ")
                .param("organ", desk.organ(unit).id().value())
                .update();
        assertThat(silent("")).doesNotContain("واحد آزمون " + unit);
    }

    @Test
    void theOpenDutiesOfASilentOrganAreItsRows() throws Exception {
        desk.duty(unit, -3, "آزمون معوق", "N012");
        assertThat(figuresOpen("/desk/board/silent?place=province-20&q=" + unit))
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void whatWaitsForAnAcceptorAreItsRows() throws Exception {
        AccountId officer = accounts.in(unit, Role.REFORM_OFFICER);
        DutyId old = desk.duty(unit, 20, "آزمون انتظار", "N012");
        desk.submit(old, officer.value());
        db.sql("update duty.duty set waiting_since = now() - interval '40 days' where id = :duty")
                .param("duty", old.value())
                .update();
        String name = desk.organ("N012").name();
        String page = read("/desk/board/acceptors?place=province-20");
        assertThat(page).contains(name).contains("waiting-before=");
        assertThat(figuresOpen("/desk/board/acceptors?place=province-20")).isGreaterThanOrEqualTo(2);
        assertThat(read("/desk/board/acceptors?place=province-20&as=csv")).contains(name);
    }

    @Test
    void theSecondAcceptorOfAChainIsNotBlamedForTheDaysOfTheFirst() throws Exception {
        String first = desk.below("N012");
        String second = desk.below("N012");
        DutyId duty = waitingLong(laid(first, second));
        assertThat(acceptors(first)).contains("waiting-before=");
        decisions.accept(stage.actor(first, Role.ORGAN_SUPERVISOR), duty);
        assertThat(acceptors(first)).doesNotContain("واحد آزمون " + first);
        assertThat(acceptors(second)).contains("واحد آزمون " + second).doesNotContain("waiting-before=");
    }

    @Test
    void moreTimeForTheBearerDoesNotExcuseTheAcceptor() throws Exception {
        String acceptor = desk.below("N012");
        long source = laid(acceptor);
        waitingLong(source);
        assertThat(duties.extend(
                        stage.source(source), Optional.empty(), desk.today().plusDays(99), "مهلت بیشتر", By.SYSTEM))
                .isEqualTo(1);
        assertThat(acceptors(acceptor)).contains("waiting-before=");
        assertThat(figuresOpen("/desk/board/acceptors?place=province-20&q=" + acceptor))
                .isEqualTo(2);
    }

    private long laid(String... acceptors) {
        return stage.lay(
                List.of(unit),
                new DeadlineRule.ByDate(desk.today().plusDays(9)),
                "preparation-record",
                desk.today().minusDays(90),
                acceptors);
    }

    /** Answered forty days ago. */
    private DutyId waitingLong(long source) {
        DutyId duty = stage.duty(source, unit);
        answers.submit(stage.actor(unit, Role.REFORM_OFFICER), duty, desk.today());
        db.sql(
                        "update duty.duty set changed_at = now() - interval '40 days', waiting_since = now() - interval '40 days' "
                                + "where id = :duty")
                .param("duty", duty.value())
                .update();
        return duty;
    }

    private String acceptors(String name) throws Exception {
        return read("/desk/board/acceptors?place=province-20&q=" + name);
    }

    @Test
    void tenWorkingDaysAreOverOnTheEleventh() {
        WorkingDays fridaysOff = new WorkingDays(Set.of(DayOfWeek.FRIDAY), holiday -> false);
        LocalDate today = LocalDate.of(2026, 11, 21);
        LocalDate lateBefore = Patience.endsBefore(fridaysOff, today);
        assertThat(fridaysOff.plus(lateBefore, Patience.ALLOWED)).isAfterOrEqualTo(today);
        assertThat(fridaysOff.plus(lateBefore.minusDays(1), Patience.ALLOWED)).isBefore(today);
    }

    @ParameterizedTest
    @ValueSource(strings = {"silent", "acceptors"})
    void thePlaceOfAnotherIsNotFound(String page) throws Exception {
        mvc.perform(get("/desk/board/" + page + "?place=province-21").with(TestAccounts.as(reader)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/desk/board/" + page + "?place=county-0001").with(TestAccounts.as(reader)))
                .andExpect(status().isNotFound());
        assertThat(accounts.refusals(reader)).isEqualTo(2);
    }

    @Test
    void theListsArePagedAndComeAsFilesForEveryPlace() throws Exception {
        AccountId arso = accounts.in("N029", Role.ARSO_EXPERT);
        for (String place : new String[] {"", "county-0001", "agency-2"}) {
            String first = read(arso, "/desk/board/silent?place=" + place);
            assertThat(first).contains("<h1");
            assertThat(read(arso, "/desk/board/acceptors?place=" + place)).contains("<h1");
            assertThat(read(arso, "/desk/board/silent?as=csv&place=" + place))
                    .contains(Texts.text("board.silent.organ"));
        }
        var next = Pattern.compile("rel=\"next\" href=\"([^\"]*)\"").matcher(read(arso, "/desk/board/silent"));
        assertThat(next.find()).isTrue();
        assertThat(read(arso, next.group(1).replace("&amp;", "&"))).contains("rel=\"prev\"");
        for (String query : List.of("silent?which=NOTHING", "acceptors?which=NO_ACCOUNT", "acceptors?kind=x&as=csv")) {
            mvc.perform(get("/desk/board/" + query).with(TestAccounts.as(arso)))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("class=\"errors\"")));
        }
    }

    private int figuresOpen(String address) throws Exception {
        var figures = FIGURE.matcher(read(address)).results().toList();
        for (MatchResult figure : figures) {
            assertThat(read(figure.group(1).replace("&amp;", "&")))
                    .as(figure.group(1))
                    .contains(Texts.text(
                            "kit.total.exact", Digits.parse(figure.group(2)).orElseThrow()));
        }
        return figures.size();
    }

    private void signedIn(AccountId account, int daysAgo) {
        db.sql("update directory.account set last_sign_in = :at where id = :id")
                .param("at", OffsetDateTime.now().minusDays(daysAgo))
                .param("id", account.value())
                .update();
    }

    private String silent(String query) throws Exception {
        return read("/desk/board/silent?place=province-20&q=" + unit + "&" + query);
    }

    private String read(String address) throws Exception {
        return read(reader, address);
    }

    private String read(AccountId account, String address) throws Exception {
        return mvc.perform(get(URI.create(address)).with(TestAccounts.as(account)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
