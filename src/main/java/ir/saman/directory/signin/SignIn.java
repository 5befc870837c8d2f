package ir.saman.directory.signin;

import ir.saman.directory.AccountId;
import ir.saman.directory.signin.SignInSql.Found;
import ir.saman.secretariat.By;
import ir.saman.secretariat.SecurityLog;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Tries a user name and a password. The throttle decides first; then every attempt costs one hash, whoever it names. */
@Component
class SignIn {

    private static final int LONGEST = 200;

    private final Throttle throttle;
    private final SignInSql sql;
    private final PasswordEncoder passwords;
    private final SecurityLog log;
    private final Clock clock;
    private final String standIn;

    SignIn(Throttle throttle, SignInSql sql, PasswordEncoder passwords, SecurityLog log, Clock clock) {
        this.throttle = throttle;
        this.sql = sql;
        this.passwords = passwords;
        this.log = log;
        this.clock = clock;
        this.standIn = Optional.ofNullable(passwords.encode("nobody")).orElseThrow();
    }

    Attempted attempt(String userName, String password, String address) {
        if (userName.length() > LONGEST || password.length() > LONGEST) {
            return new Attempted.Wrong();
        }
        Optional<Duration> wait = throttle.refuses(userName, address);
        if (wait.isPresent()) {
            log.write(SecurityLog.Kind.THROTTLED, By.SYSTEM, "sign-in from " + address, "too many attempts");
            return new Attempted.TooMany(wait.get());
        }
        return sql.find(userName)
                .map(account -> compare(account, password, userName, address))
                .orElseGet(() -> unknown(password, address));
    }

    private Attempted compare(Found account, String password, String userName, String address) {
        boolean right = passwords.matches(password, account.passwordHash());
        if (!right || !account.enabled()) {
            return wrong(Optional.of(account.id()), address, right ? "account disabled" : "wrong password");
        }
        throttle.forgive(userName, address);
        sql.signedIn(account.id(), clock.instant());
        if (passwords.upgradeEncoding(account.passwordHash())) {
            sql.rehash(account.id(), passwords.encode(password));
        }
        return new Attempted.Right(new AccountId(account.id()));
    }

    /** As long as for a known name. What was typed is not logged: people type their password there. */
    private Attempted unknown(String password, String address) {
        passwords.matches(password, standIn);
        return wrong(Optional.empty(), address, "unknown user name");
    }

    private Attempted wrong(Optional<Long> account, String address, String why) {
        By by = new By(account, Optional.empty(), Optional.empty(), Optional.empty());
        log.write(SecurityLog.Kind.SIGN_IN_FAILED, by, "sign-in from " + address, why);
        return new Attempted.Wrong();
    }
}
