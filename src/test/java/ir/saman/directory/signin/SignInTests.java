package ir.saman.directory.signin;

import static ir.saman.directory.TestAccounts.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
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
import ir.saman.secretariat.SecurityLog;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@SamanTest
@Serves("A1")
class SignInTests {

    private final MockMvc mvc;
    private final JdbcClient db;
    private final Throttle throttle;
    private final SignInSql sql;
    private final SecurityLog log;
    private final PasswordEncoder passwords;
    private final TestAccounts accounts;
    private final String address = "test-" + UUID.randomUUID();
    private AccountId officer = new AccountId(0);

    @Autowired
    SignInTests(
            MockMvc mvc, JdbcClient db, Throttle throttle, SignInSql sql, SecurityLog log, PasswordEncoder passwords) {
        this.mvc = mvc;
        this.db = db;
        this.throttle = throttle;
        this.sql = sql;
        this.log = log;
        this.passwords = passwords;
        this.accounts = new TestAccounts(db);
    }

    @BeforeEach
    void anOfficer() {
        officer = accounts.in("N012", Role.REFORM_OFFICER);
    }

    @Test
    void theRightPasswordLeadsToTheDesk() throws Exception {
        Cookie session = signIn(officer);
        mvc.perform(get("/desk/account").cookie(session))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(accounts.userName(officer))));
        assertThat(sessions(officer)).isEqualTo(1);
    }

    @Test
    void anUnknownNameAndAWrongPasswordGetTheSameAnswer() throws Exception {
        String wrong = body(attempt(accounts.userName(officer), "not it at all"));
        String unknown = body(attempt("nobody-" + UUID.randomUUID(), "not it at all"));
        assertThat(errors(wrong)).isEqualTo(errors(unknown)).contains("درست نیست");
    }

    @Test
    void aDisabledAccountGetsNoFurther() throws Exception {
        Cookie session = signIn(officer);
        db.sql("update directory.account set enabled = false where id = :id")
                .param("id", officer.value())
                .update();
        mvc.perform(get("/desk/account").cookie(session)).andExpect(header().string("Location", "/sign-in"));
        mvc.perform(attempt(accounts.userName(officer), TestAccounts.PASSWORD)).andExpect(status().is(422));
    }

    @Test
    void publicPagesAndTheSignInPageMakeNoSession(@LocalServerPort int port) throws Exception {
        int before = allSessions();
        try (HttpClient browser = HttpClient.newHttpClient()) {
            for (String path : List.of("/", "/circulars", "/sign-in", "/desk", "/saman.css", "/nothing-here")) {
                URI address = URI.create("http://localhost:" + port + path);
                var seen =
                        browser.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding());
                assertThat(seen.headers().allValues("Set-Cookie")).as(path).noneMatch(set -> set.startsWith("saman="));
            }
        }
        assertThat(allSessions()).isEqualTo(before);
    }

    @Test
    void whoAsksForADeskPageReturnsToItAfterSigningIn() throws Exception {
        mvc.perform(get("/desk/notices").queryParam("x", "1"))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/sign-in?to=%2Fdesk%2Fnotices%3Fx%3D1"));
        mvc.perform(attempt(accounts.userName(officer), TestAccounts.PASSWORD).param("to", "/desk/notices?x=1"))
                .andExpect(header().string("Location", "/desk/notices?x=1"));
        mvc.perform(attempt(accounts.userName(officer), TestAccounts.PASSWORD).param("to", "//elsewhere.example"))
                .andExpect(header().string("Location", "/desk"));
    }

    @Test
    void aFormWithoutItsTokenIsRefused() throws Exception {
        mvc.perform(post("/sign-in").param("userName", "a").param("password", "b"))
                .andExpect(status().isForbidden());
    }

    @Test
    void signingOutEndsTheSession() throws Exception {
        Cookie session = signIn(officer);
        mvc.perform(post("/sign-out").cookie(session).with(csrf())).andExpect(status().is3xxRedirection());
        assertThat(sessions(officer)).isZero();
    }

    @Test
    void tooManyAttemptsAreRefusedWithTheWait() throws Exception {
        String name = accounts.userName(officer);
        for (int i = 0; i < 5; i++) {
            mvc.perform(attempt(name, "wrong " + i)).andExpect(status().is(422));
        }
        mvc.perform(attempt(name, TestAccounts.PASSWORD))
                .andExpect(status().is(429))
                .andExpect(header().exists("Retry-After"));
        assertThat(db.sql("select count(*) from secretariat.security_event where kind = 'THROTTLED' and object like :o")
                        .param("o", "%" + address)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theThrottleDecidesBeforeTheHash() {
        Counting counting = new Counting(passwords);
        SignIn signIn = new SignIn(throttle, sql, counting, log, Clock.systemUTC());
        String name = accounts.userName(officer);
        for (int i = 0; i < 9; i++) {
            signIn.attempt(name, "wrong " + i, address);
        }
        assertThat(counting.compared).isEqualTo(5);
        assertThat(signIn.attempt(name, TestAccounts.PASSWORD, address)).isInstanceOf(Attempted.TooMany.class);
        signIn.attempt("unknown-" + name, "wrong", address);
        assertThat(counting.compared).isEqualTo(6);
    }

    @Test
    void theWaitEndsAndARightPasswordForgetsTheWrongOnes(@Autowired DataSource database) {
        var start = Clock.systemUTC().instant();
        Throttle now = new Throttle(Throttle.buckets(database, Clock.fixed(start, ZoneOffset.UTC)));
        String name = "waiting-" + UUID.randomUUID();
        for (int i = 0; i < 5; i++) {
            assertThat(now.refuses(name, address)).isEmpty();
        }
        Duration wait = now.refuses(name, address).orElseThrow();
        Throttle later = new Throttle(Throttle.buckets(database, Clock.fixed(start.plus(wait), ZoneOffset.UTC)));
        assertThat(later.refuses(name, address)).isEmpty();
        later.forgive(name, address);
        for (int i = 0; i < 5; i++) {
            assertThat(later.refuses(name, address)).isEmpty();
        }
    }

    @Test
    void theSessionNotesItsLastAccessOnceAMinute() throws Exception {
        Cookie session = signIn(officer);
        long noted = lastAccess();
        mvc.perform(get("/desk/account").cookie(session)).andExpect(status().isOk());
        assertThat(lastAccess()).isEqualTo(noted);
        db.sql(
                        "update directory.spring_session set last_access_time = last_access_time - 61000 where principal_name = :p")
                .param("p", Long.toString(officer.value()))
                .update();
        mvc.perform(get("/desk/account").cookie(session)).andExpect(status().isOk());
        assertThat(lastAccess()).isGreaterThanOrEqualTo(noted);
    }

    private Cookie signIn(AccountId account) throws Exception {
        MvcResult result = mvc.perform(attempt(accounts.userName(account), TestAccounts.PASSWORD))
                .andExpect(status().isSeeOther())
                .andReturn();
        return Objects.requireNonNull(result.getResponse().getCookie("saman"));
    }

    private MockHttpServletRequestBuilder attempt(String userName, String password) {
        return post("/sign-in")
                .with(from())
                .with(csrf())
                .param("userName", userName)
                .param("password", password);
    }

    private RequestPostProcessor from() {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    private String body(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request)
                .andExpect(status().is(422))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static String errors(String body) {
        return body.substring(body.indexOf("role=\"alert\""), body.indexOf("</ul>", body.indexOf("role=\"alert\"")));
    }

    private int sessions(AccountId account) {
        return db.sql("select count(*) from directory.spring_session where principal_name = :p")
                .param("p", Long.toString(account.value()))
                .query(Integer.class)
                .single();
    }

    private int allSessions() {
        return db.sql("select count(*) from directory.spring_session")
                .query(Integer.class)
                .single();
    }

    private long lastAccess() {
        return db.sql("select last_access_time from directory.spring_session where principal_name = :p")
                .param("p", Long.toString(officer.value()))
                .query(Long.class)
                .single();
    }

    /** Counts how often a password is compared with a hash. */
    private static final class Counting implements PasswordEncoder {
        private final PasswordEncoder real;
        private int compared;

        private Counting(PasswordEncoder real) {
            this.real = real;
        }

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            return real.encode(password);
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            compared++;
            return real.matches(password, hash);
        }
    }
}
