package ir.saman.directory.self;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.AccountId;
import ir.saman.kit.web.Form;
import ir.saman.secretariat.By;
import ir.saman.secretariat.Ledger;
import ir.saman.secretariat.Subject;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes one's own password and ends all other sessions. */
@Component
class OwnPassword {

    private final OwnSql sql;
    private final PasswordEncoder passwords;
    private final Ledger ledger;

    OwnPassword(OwnSql sql, PasswordEncoder passwords, Ledger ledger) {
        this.sql = sql;
        this.passwords = passwords;
        this.ledger = ledger;
    }

    /** Notes in {@code form} what is wrong; whether the password was changed. */
    @Transactional
    boolean change(AccountId account, Form form, String keptSession) {
        OwnSql.Own own = sql.account(account);
        String fresh = form.value("password");
        if (!passwords.matches(form.value("old-password"), own.passwordHash())) {
            form.error("old-password", text("directory.password.old.wrong"));
        }
        PasswordRule.refusal(fresh, own.userName()).ifPresent(refusal -> form.error("password", refusal));
        if (passwords.matches(fresh, own.passwordHash())) {
            form.error("password", text("directory.password.rule.SAME"));
        }
        if (!fresh.equals(form.value("password-again"))) {
            form.error("password-again", text("directory.password.again.differs"));
        }
        return !form.refused() && set(account, fresh, own, keptSession);
    }

    /** How many other sessions were ended. */
    @Transactional
    int signOutElsewhere(AccountId account, String keptSession) {
        int ended = sql.endOthers(account, keptSession);
        ledger.write(by(account), "directory.session.end-others", subject(account), Map.of("ended", ended));
        return ended;
    }

    private boolean set(AccountId account, String fresh, OwnSql.Own own, String keptSession) {
        String hash = Optional.ofNullable(passwords.encode(fresh)).orElseThrow();
        if (!sql.setPassword(account, hash, own.passwordHash())) {
            return false;
        }
        sql.endOthers(account, keptSession);
        ledger.write(by(account), "directory.account.change-password", subject(account), Map.of());
        return true;
    }

    private static By by(AccountId account) {
        return new By(Optional.of(account.value()), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Subject subject(AccountId account) {
        return new Subject.One("account", account.value());
    }
}
