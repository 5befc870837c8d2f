package ir.saman.directory.account;

import static ir.saman.directory.TestAccounts.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.directory.AccountId;
import ir.saman.directory.Role;
import ir.saman.directory.TestAccounts;
import ir.saman.secretariat.Settings;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SamanTest
@Serves("A1")
class AccountTests {

    private final MockMvc mvc;
    private final JdbcClient db;
    private final AccountSql sql;
    private final TestAccounts accounts;
    private AccountId admin = new AccountId(0);

    @Autowired
    AccountTests(MockMvc mvc, JdbcClient db, AccountSql sql) {
        this.mvc = mvc;
        this.db = db;
        this.sql = sql;
        this.accounts = new TestAccounts(db);
    }

    @BeforeEach
    void anAdministrator() {
        admin = accounts.in("N029", Role.SYSTEM_ADMINISTRATOR);
    }

    @Test
    void aNewAccountShowsItsPasswordOnce() throws Exception {
        String userName = fresh();
        mvc.perform(opening(userName))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("فقط همین یک بار")));
        AccountId made = sql.byName(userName).orElseThrow();
        assertThat(sql.find(made).orElseThrow().mustChange()).isTrue();
        assertThat(sql.seats(made))
                .singleElement()
                .satisfies(seat -> assertThat(seat.role()).isEqualTo(Role.REFORM_OFFICER));
        assertThat(accounts.ledgered(admin, "directory.account.open")).isEqualTo(1);
    }

    @Test
    void aTakenUserNameIsToldBesideItsField() throws Exception {
        String userName = fresh();
        mvc.perform(opening(userName)).andExpect(status().isOk());
        mvc.perform(opening(userName))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("پیش‌تر گرفته شده")));
        assertThat(db.sql("select count(*) from directory.person where name = :name")
                        .param("name", "نام " + userName)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aPartOfAnOrgansNameOffersTheOrgansItMayMean() throws Exception {
        mvc.perform(post("/desk/accounts")
                        .with(csrf())
                        .with(TestAccounts.as(admin))
                        .param("organ", "شهرسازی"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("کدام دستگاه")))
                .andExpect(content().string(containsString("وزارت راه و شهرسازی")));
    }

    @Test
    void anAuditorSeesTheListMaskedAndChangesNothing() throws Exception {
        AccountId auditor = accounts.in("N029", Role.AUDITOR);
        AccountId officer = accounts.in("N012", Role.REFORM_OFFICER);
        db.sql(
                        "update directory.person set national_code = :code where id = (select person_id from directory.account where id = :id)")
                .param("code", UUID.randomUUID().toString().substring(0, 6) + "4567")
                .param("id", officer.value())
                .update();
        String code = sql.find(officer).orElseThrow().nationalCode().orElseThrow();
        mvc.perform(get("/desk/accounts")
                        .queryParam("q", accounts.userName(officer))
                        .with(TestAccounts.as(auditor)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("*******567")))
                .andExpect(content().string(not(containsString(code))));
        String path = "/desk/accounts/" + officer.value();
        mvc.perform(get(path).with(TestAccounts.as(auditor)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(code))));
        mvc.perform(post(path + "/disable").with(csrf()).with(TestAccounts.as(auditor)))
                .andExpect(status().isForbidden());
        mvc.perform(get(path).with(TestAccounts.as(admin))).andExpect(content().string(containsString(code)));
    }

    @Test
    void theListIsExportedAsItIsNarrowed() throws Exception {
        AccountId officer = accounts.in("N012", Role.REFORM_OFFICER);
        mvc.perform(get("/desk/accounts/export")
                        .queryParam("q", accounts.userName(officer))
                        .queryParam("format", "csv")
                        .with(TestAccounts.as(admin)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("وزارت راه و شهرسازی")));
    }

    @Test
    void disablingEndsTheSessionsAndIsSaidOnce() throws Exception {
        AccountId officer = accounts.in("N012", Role.REFORM_OFFICER);
        String path = "/desk/accounts/" + officer.value();
        mvc.perform(post(path + "/disable").with(csrf()).with(TestAccounts.as(admin)))
                .andExpect(status().isSeeOther());
        mvc.perform(post(path + "/disable").with(csrf()).with(TestAccounts.as(admin)))
                .andExpect(status().isSeeOther());
        assertThat(sql.find(officer).orElseThrow().enabled()).isFalse();
        assertThat(accounts.ledgered(admin, "directory.account.disable")).isEqualTo(1);
    }

    @Test
    void theSameSeatIsNotGivenTwiceForTheSameDays() throws Exception {
        AccountId officer = accounts.in("N012", Role.REFORM_OFFICER);
        MockHttpServletRequestBuilder again = post("/desk/accounts/" + officer.value() + "/seats")
                .with(csrf())
                .with(TestAccounts.as(admin))
                .param("organ", "N012")
                .param("role", "REFORM_OFFICER");
        mvc.perform(again).andExpect(status().is(422));
    }

    @Test
    @Serves("F2")
    void loadingTheDemonstrationTwiceGivesNewPasswordsToTheSameFive(
            @Autowired DemoAccounts demo, @Autowired Settings settings) {
        String first = loaded(demo);
        String second = loaded(demo);
        assertThat(first)
                .contains("arso", "semnan.mporg", "roads", "garmsar", "auditor")
                .isNotEqualTo(second);
        assertThat(db.sql(
                                "select count(*) from directory.account where user_name in ('arso', 'semnan.mporg', 'roads', 'garmsar', 'auditor')")
                        .query(Integer.class)
                        .single())
                .isEqualTo(5);
        assertThat(settings.find(DemoBanner.SETTING)).contains("true");
        settings.put(DemoBanner.SETTING, "false");
    }

    @Test
    void theCommandAddsListsAndResets(@Autowired AccountCommand command) {
        String userName = fresh();
        assertThat(run(command, "add", userName, "AUDITOR", "N029", "نام", "نمونه"))
                .contains(userName);
        assertThat(run(command, "list")).contains(userName);
        assertThat(run(command, "reset", userName)).contains(userName);
        assertThat(command.run(
                        List.of("reset", "nobody-here"),
                        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8)))
                .isEqualTo(1);
    }

    private static String loaded(DemoAccounts demo) {
        var out = new ByteArrayOutputStream();
        demo.run(new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String run(AccountCommand command, String... words) {
        var out = new ByteArrayOutputStream();
        assertThat(command.run(List.of(words), new PrintStream(out, true, StandardCharsets.UTF_8)))
                .isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    private MockHttpServletRequestBuilder opening(String userName) {
        return post("/desk/accounts")
                .with(csrf())
                .with(TestAccounts.as(admin))
                .param("name", "نام " + userName)
                .param("userName", userName)
                .param("organ", "N012")
                .param("role", "REFORM_OFFICER");
    }

    private static String fresh() {
        return "u" + UUID.randomUUID().toString().substring(0, 13);
    }
}
