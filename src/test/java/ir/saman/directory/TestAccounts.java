package ir.saman.directory;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import ir.saman.kit.calendar.Tehran;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Accounts for tests: each is new, enabled, with the password {@link #PASSWORD}, and gets seats from a year ago on.
 *
 * <pre>{@code
 * AccountId officer = accounts.in("N012", Role.REFORM_OFFICER);
 * mvc.perform(get("/desk/duties").with(TestAccounts.as(officer)))
 * }</pre>
 */
public final class TestAccounts {

    public static final String PASSWORD = "green river 17 stones";

    private static final String HASH = Optional.ofNullable(
                    PasswordEncoderFactories.createDelegatingPasswordEncoder().encode(PASSWORD))
            .orElseThrow();

    private final JdbcClient db;

    public TestAccounts(JdbcClient db) {
        this.db = db;
    }

    /** Signs {@code account} in for one request of MockMvc. */
    public static RequestPostProcessor as(AccountId account) {
        return user(Long.toString(account.value()));
    }

    /**
     * Sends the token of a form along, as our pages do: a cookie, and the same masked in a field. Never use the csrf() of
     * spring-security-test: it puts tokens into the session for all later tests of the shared context.
     */
    public static RequestPostProcessor csrf() {
        return request -> {
            byte[] token = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
            Cookie sent = new Cookie("saman-csrf", new String(token, StandardCharsets.UTF_8));
            request.setCookies(
                    Stream.concat(Stream.ofNullable(request.getCookies()).flatMap(Stream::of), Stream.of(sent))
                            .toArray(Cookie[]::new));
            byte[] masked = Arrays.copyOf(new byte[token.length], token.length * 2);
            System.arraycopy(token, 0, masked, token.length, token.length);
            request.setParameter("_csrf", Base64.getUrlEncoder().encodeToString(masked));
            return request;
        };
    }

    /** Takes a seat for {@code account}: {@code m} and a membership, or {@code d} and a deputy; the session's cookie. */
    public static Cookie sitting(MockMvc mvc, AccountId account, String seat) throws Exception {
        return Optional.ofNullable(mvc.perform(MockMvcRequestBuilders.post("/desk/seat")
                                .with(as(account))
                                .with(csrf())
                                .param("seat", seat))
                        .andReturn()
                        .getResponse()
                        .getCookie("saman"))
                .orElseThrow();
    }

    /** A new account in one seat; the organ by its code. */
    public AccountId in(String organ, Role role) {
        AccountId account = without();
        seat(account, organ, role);
        return account;
    }

    /** A new account without a seat. */
    public AccountId without() {
        String userName = "t" + UUID.randomUUID().toString().substring(0, 13).toLowerCase(Locale.ROOT);
        long person = db.sql("insert into directory.person (name) values (:name) returning id")
                .param("name", "آزمون " + userName)
                .query(Long.class)
                .single();
        return new AccountId(db.sql("""
                insert into directory.account (person_id, user_name, password_hash, must_change, made_at)
                values (:person, :userName, :hash, false, :at) returning id""")
                .param("person", person)
                .param("userName", userName)
                .param("hash", HASH)
                .param("at", Timestamp.from(Instant.now()))
                .query(Long.class)
                .single());
    }

    /** One more seat, from a year ago on. */
    public long seat(AccountId account, String organ, Role role) {
        return db.sql("""
                insert into directory.membership (account_id, organ_id, role, valid_from)
                select :account, id, :role, :from from directory.organ where code = :organ returning id""")
                .param("account", account.value())
                .param("organ", organ)
                .param("role", role.name())
                .param("from", LocalDate.now(Tehran.ZONE).minusYears(1))
                .query(Long.class)
                .single();
    }

    /** The account's user name. */
    public String userName(AccountId account) {
        return db.sql("select user_name from directory.account where id = :id")
                .param("id", account.value())
                .query(String.class)
                .single();
    }

    /** How many entries the ledger has of {@code command} by the account. */
    public int ledgered(AccountId account, String command) {
        return db.sql("select count(*) from secretariat.ledger_entry where account_id = :id and command = :command")
                .param("id", account.value())
                .param("command", command)
                .query(Integer.class)
                .single();
    }

    /** How many events the security log has of the account. */
    public int refusals(AccountId account) {
        return db.sql("select count(*) from secretariat.security_event where account_id = :id and kind = 'REFUSED'")
                .param("id", account.value())
                .query(Integer.class)
                .single();
    }
}
