package ir.saman.directory.self;

import ir.saman.directory.AccountId;
import ir.saman.directory.Confirmation;
import ir.saman.directory.self.OldPasswords.Asked;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Compares one's own password outside its change. */
@Component
class OwnConfirmation implements Confirmation {

    private final OwnSql sql;
    private final PasswordEncoder passwords;
    private final OldPasswords attempts;

    OwnConfirmation(OwnSql sql, PasswordEncoder passwords, OldPasswords attempts) {
        this.sql = sql;
        this.passwords = passwords;
        this.attempts = attempts;
    }

    @Override
    public Outcome confirm(AccountId account, String password) {
        Optional<Duration> wait = attempts.refuses(account, Asked.CONFIRMATION);
        if (wait.isPresent()) {
            return new Outcome.TooMany(wait.get());
        }
        if (!passwords.matches(password, sql.account(account).passwordHash())) {
            attempts.wrong(account, Asked.CONFIRMATION);
            return new Outcome.Wrong();
        }
        attempts.right(account);
        return new Outcome.Right();
    }
}
