package ir.saman.directory.account;

import ir.saman.directory.AccountId;
import ir.saman.directory.Role;
import ir.saman.kit.calendar.Tehran;
import ir.saman.secretariat.By;
import ir.saman.secretariat.Ledger;
import ir.saman.secretariat.Subject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** The commands on accounts: each in one transaction with its ledger entry. */
@Component
class AccountBook {

    private final AccountSql sql;
    private final PasswordEncoder passwords;
    private final Ledger ledger;
    private final Clock clock;

    AccountBook(AccountSql sql, PasswordEncoder passwords, Ledger ledger, Clock clock) {
        this.sql = sql;
        this.passwords = passwords;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Opens an account for a new person, in its first seat, with a password made up here. */
    @Transactional
    Opened open(By by, NewAccount made, NewSeat seat) {
        Optional<Long> person = sql.addPerson(made);
        if (person.isEmpty()) {
            return new Opened.NationalCodeTaken();
        }
        String password = OneTimePassword.next();
        Optional<AccountId> account = sql.addAccount(person.get(), made, hash(password), clock.instant());
        if (account.isEmpty()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new Opened.UserNameTaken();
        }
        sql.addSeat(account.get(), seat);
        write(
                by,
                "directory.account.open",
                account.get(),
                Map.of(
                        "name",
                        made.name(),
                        "userName",
                        made.userName(),
                        "role",
                        seat.role(),
                        "organ",
                        seat.organ().value()));
        return new Opened.Done(account.get(), password);
    }

    /** A new password, shown once; the account is enabled again and all its sessions end. */
    @Transactional
    String reset(By by, AccountId account, boolean mustChange) {
        String password = OneTimePassword.next();
        sql.setPassword(account, hash(password), mustChange);
        sql.endSessions(account);
        write(by, "directory.account.reset-password", account, Map.of());
        return password;
    }

    @Transactional
    Changed enable(By by, AccountId account) {
        return sql.setEnabled(account, true) ? done(by, "directory.account.enable", account) : Changed.ALREADY;
    }

    /** Disables the account and ends its sessions; the last administrator's is left alone. */
    @Transactional
    Changed disable(By by, AccountId account) {
        sql.takeTurns();
        if (lastAdministrator(account)) {
            return Changed.LAST_ADMINISTRATOR;
        }
        if (!sql.setEnabled(account, false)) {
            return Changed.ALREADY;
        }
        sql.endSessions(account);
        return done(by, "directory.account.disable", account);
    }

    /** Gives a further seat; {@link Changed#ALREADY} if it would overlap with the same one. */
    @Transactional
    Changed give(By by, AccountId account, NewSeat seat) {
        if (!sql.addSeat(account, seat)) {
            return Changed.ALREADY;
        }
        write(
                by,
                "directory.membership.add",
                account,
                Map.of(
                        "role",
                        seat.role(),
                        "organ",
                        seat.organ().value(),
                        "from",
                        seat.from().toString()));
        return Changed.DONE;
    }

    /** Ends a seat today. */
    @Transactional
    Changed end(By by, AccountId account, long seat) {
        sql.takeTurns();
        boolean administrators = sql.seats(account).stream()
                .anyMatch(line -> line.id() == seat && line.role() == Role.SYSTEM_ADMINISTRATOR);
        if (administrators && lastAdministrator(account)) {
            return Changed.LAST_ADMINISTRATOR;
        }
        if (!sql.endSeat(account, seat, today())) {
            return Changed.ALREADY;
        }
        write(by, "directory.membership.end", account, Map.of("membership", seat));
        return Changed.DONE;
    }

    private boolean lastAdministrator(AccountId account) {
        boolean administrator = sql.seats(account).stream()
                .anyMatch(line -> line.role() == Role.SYSTEM_ADMINISTRATOR && line.standsOn(today()));
        return administrator && !sql.otherAdministrators(account, today());
    }

    private Changed done(By by, String command, AccountId account) {
        write(by, command, account, Map.of());
        return Changed.DONE;
    }

    private void write(By by, String command, AccountId account, Map<String, ?> readable) {
        ledger.write(by, command, new Subject.One("account", account.value()), readable);
    }

    private String hash(String password) {
        return Optional.ofNullable(passwords.encode(password)).orElseThrow();
    }

    private LocalDate today() {
        return Tehran.today(clock);
    }
}
