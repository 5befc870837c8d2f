package ir.saman.directory.self;

import static ir.saman.directory.TestAccounts.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.directory.AccountId;
import ir.saman.directory.Role;
import ir.saman.directory.TestAccounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SamanTest
@Serves("A1")
class PasswordTests {

    private final MockMvc mvc;
    private final JdbcClient db;
    private final TestAccounts accounts;

    @Autowired
    PasswordTests(MockMvc mvc, JdbcClient db) {
        this.mvc = mvc;
        this.db = db;
        this.accounts = new TestAccounts(db);
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "aaaaaaaaaaaa", "1234567890", "i-am-roads-yes", "Password-2026", "ن ن ن ن ن ن ن"})
    void aWeakPasswordIsRefused(String password) {
        assertThat(PasswordRule.refusal(password, "roads")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"سنگ سبز رود آرام", "blue kettle 4 hills"})
    void aLongUnrelatedOneIsTaken(String password) {
        assertThat(PasswordRule.refusal(password, "roads")).isEmpty();
    }

    @Test
    void aNewPasswordIsSetAndLedgeredAndEndsOtherSessions() throws Exception {
        AccountId officer = accounts.in("N012", Role.REFORM_OFFICER);
        session(officer);
        mvc.perform(change(officer, TestAccounts.PASSWORD, "blue kettle 4 hills"))
                .andExpect(status().isSeeOther());
        assertThat(accounts.ledgered(officer, "directory.account.change-password"))
                .isEqualTo(1);
        assertThat(sessions(officer)).isZero();
    }

    @Test
    void theWrongOldPasswordIsRefused() throws Exception {
        AccountId officer = accounts.in("N012", Role.REFORM_OFFICER);
        mvc.perform(change(officer, "not the old one", "blue kettle 4 hills")).andExpect(status().is(422));
    }

    @Test
    void theOldPasswordIsNotGuessedHere() throws Exception {
        AccountId officer = accounts.in("N012", Role.REFORM_OFFICER);
        for (int i = 0; i < 5; i++) {
            mvc.perform(change(officer, "guess " + i, "blue kettle 4 hills")).andExpect(status().is(422));
        }
        mvc.perform(change(officer, TestAccounts.PASSWORD, "blue kettle 4 hills"))
                .andExpect(status().is(429));
        String kinds =
                "select string_agg(kind, ' ' order by id) from secretariat.security_event where account_id = :id";
        assertThat(db.sql(kinds)
                        .param("id", officer.value())
                        .query(String.class)
                        .single())
                .isEqualTo("SIGN_IN_FAILED ".repeat(5) + "THROTTLED");
    }

    @Test
    void aRightOldPasswordForgetsTheWrongOnes() throws Exception {
        AccountId officer = accounts.in("N012", Role.REFORM_OFFICER);
        for (int i = 0; i < 8; i++) {
            mvc.perform(change(officer, i % 4 == 3 ? TestAccounts.PASSWORD : "guess", "short"))
                    .andExpect(status().is(422));
        }
    }

    @Test
    void signingOutElsewhereEndsTheOtherSessions() throws Exception {
        AccountId officer = accounts.in("N012", Role.REFORM_OFFICER);
        session(officer);
        mvc.perform(post("/desk/account/sessions/end").with(csrf()).with(TestAccounts.as(officer)))
                .andExpect(status().isSeeOther());
        assertThat(sessions(officer)).isZero();
    }

    private static MockHttpServletRequestBuilder change(AccountId account, String before, String fresh) {
        return post("/desk/account/password")
                .with(csrf())
                .with(TestAccounts.as(account))
                .param("old-password", before)
                .param("password", fresh)
                .param("password-again", fresh);
    }

    private void session(AccountId account) {
        db.sql("""
                insert into directory.spring_session values (gen_random_uuid(), gen_random_uuid(), 0, 0, 3600, :expiry, :p)""")
                .param("expiry", Long.MAX_VALUE)
                .param("p", Long.toString(account.value()))
                .update();
    }

    private int sessions(AccountId account) {
        return db.sql(
                        "select count(*) from directory.spring_session where principal_name = :p and expiry_time = :expiry")
                .param("expiry", Long.MAX_VALUE)
                .param("p", Long.toString(account.value()))
                .query(Integer.class)
                .single();
    }
}
