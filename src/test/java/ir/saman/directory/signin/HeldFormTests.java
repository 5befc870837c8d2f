package ir.saman.directory.signin;

import static ir.saman.directory.TestAccounts.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.directory.AccountId;
import ir.saman.directory.Role;
import ir.saman.directory.TestAccounts;
import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SamanTest
@Serves("A1")
class HeldFormTests {

    private final MockMvc mvc;
    private final JdbcClient db;
    private final AccountCookie cookies;
    private final HeldForms forms;
    private final TestAccounts accounts;
    private AccountId officer = new AccountId(0);

    @Autowired
    HeldFormTests(MockMvc mvc, JdbcClient db, AccountCookie cookies, HeldForms forms) {
        this.mvc = mvc;
        this.db = db;
        this.cookies = cookies;
        this.forms = forms;
        this.accounts = new TestAccounts(db);
    }

    @BeforeEach
    void anOfficer() {
        officer = accounts.in("N012", Role.REFORM_OFFICER);
    }

    @Test
    void whatWasTypedComesBackToTheSameAccount() throws Exception {
        String held = sentWithoutSession(cookieOf(officer));
        mvc.perform(get(held).with(TestAccounts.as(officer)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("مرخصی سالانه من")))
                .andExpect(content().string(not(containsString("<li>appoint-machine-word"))))
                .andExpect(content().string(containsString("action=\"/desk/account/deputy\"")))
                .andExpect(content().string(not(containsString("my secret"))));
    }

    @Test
    void signingInAgainLeadsToTheHeldForm() throws Exception {
        String held = sentWithoutSession(cookieOf(officer));
        mvc.perform(post("/sign-in")
                        .with(csrf())
                        .param("userName", accounts.userName(officer))
                        .param("password", TestAccounts.PASSWORD)
                        .param("to", held))
                .andExpect(header().string("Location", held));
    }

    @Test
    void anotherAccountDoesNotFindIt() throws Exception {
        String held = sentWithoutSession(cookieOf(officer));
        AccountId other = accounts.in("N012", Role.REFORM_OFFICER);
        mvc.perform(get(held).with(TestAccounts.as(other))).andExpect(status().isNotFound());
        mvc.perform(post(held + "/drop").with(csrf()).with(TestAccounts.as(other)));
        mvc.perform(get(held).with(TestAccounts.as(officer))).andExpect(status().isOk());
    }

    @Test
    void withoutOurCookieNothingIsKept() throws Exception {
        int before = held();
        Cookie forged = new Cookie(AccountCookie.NAME, officer.value() + ".forged");
        mvc.perform(post("/desk/account/deputy").with(csrf()).cookie(forged).param("reason", "x"))
                .andExpect(header().string("Location", "/sign-in?to=%2Fdesk"));
        assertThat(held()).isEqualTo(before);
    }

    @Test
    void afterSevenDaysItIsForgotten() throws Exception {
        sentWithoutSession(cookieOf(officer));
        db.sql("update directory.held_form set at = at - interval '8 days' where account_id = :id")
                .param("id", officer.value())
                .update();
        forms.forget();
        assertThat(db.sql("select count(*) from directory.held_form where account_id = :id")
                        .param("id", officer.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aCharacterNoKeyboardTypesLosesNothingElse() throws Exception {
        String held = sentWithoutSession(cookieOf(officer), "مرخصی\u0000 سالانه من");
        mvc.perform(get(held).with(TestAccounts.as(officer)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("مرخصی سالانه من")));
    }

    @Test
    void whoTypedTooMuchToBeHeldIsTold() throws Exception {
        String held = sentWithoutSession(cookieOf(officer), "ب".repeat(1_000_001));
        mvc.perform(get("/sign-in").queryParam("to", held))
                .andExpect(content().string(containsString("بلندتر از آن بود که نگه داشته شود")));
        mvc.perform(get(held).with(TestAccounts.as(officer)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("چیزی ثبت یا نگه داشته نشده است")))
                .andExpect(content().string(not(containsString("ارسال دوباره"))));
        mvc.perform(get("/sign-in").queryParam("to", sentWithoutSession(cookieOf(officer))))
                .andExpect(content().string(containsString("آنچه نوشته بودید نگه داشته شده است")));
    }

    @Test
    void sentAgainAndTakenItIsNotHeldAnyMore() throws Exception {
        String held = sentWithoutSession(cookieOf(officer));
        String token = held.substring(HeldPage.PATH.length());
        mvc.perform(get(held).with(TestAccounts.as(officer)))
                .andExpect(content().string(containsString("name=\"_held\" value=\"" + token)));
        String seat = db.sql("select 'm' || id from directory.membership where account_id = :id")
                .param("id", officer.value())
                .query(String.class)
                .single();
        mvc.perform(again(officer, token, "m0")).andExpect(status().is(422));
        mvc.perform(again(accounts.in("N012", Role.REFORM_OFFICER), token, seat))
                .andExpect(status().is(422));
        mvc.perform(get(held).with(TestAccounts.as(officer))).andExpect(status().isOk());
        mvc.perform(again(officer, token, seat)).andExpect(status().isSeeOther());
        mvc.perform(get(held).with(TestAccounts.as(officer))).andExpect(status().isNotFound());
    }

    private static MockHttpServletRequestBuilder again(AccountId account, String token, String seat) {
        return post("/desk/seat")
                .with(csrf())
                .with(TestAccounts.as(account))
                .param("seat", seat)
                .param("_held", token);
    }

    private String sentWithoutSession(Cookie account) throws Exception {
        return sentWithoutSession(account, "مرخصی سالانه من");
    }

    private String sentWithoutSession(Cookie account, String reason) throws Exception {
        String location = Objects.requireNonNull(mvc.perform(post("/desk/account/deputy")
                        .with(csrf())
                        .cookie(account)
                        .param("reason", reason)
                        .param("do", "appoint-machine-word")
                        .param("password", "my secret"))
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getHeader("Location"));
        assertThat(location).startsWith("/sign-in?to=%2Fdesk%2Fheld%2F");
        return location.substring("/sign-in?to=".length()).replace("%2F", "/");
    }

    private Cookie cookieOf(AccountId account) {
        return new Cookie(AccountCookie.NAME, cookies.of(account, false).getValue());
    }

    private int held() {
        return db.sql("select count(*) from directory.held_form")
                .query(Integer.class)
                .single();
    }
}
