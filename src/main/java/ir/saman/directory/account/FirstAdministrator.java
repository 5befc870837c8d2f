package ir.saman.directory.account;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.Organ;
import ir.saman.directory.Organs;
import ir.saman.directory.Role;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.shell.FirstStart;
import ir.saman.secretariat.By;
import java.time.Clock;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On a database without accounts: one administrator, whose one-time password is printed once and never fixed. */
@Component
@Order(200)
class FirstAdministrator implements FirstStart {

    /** سازمان اداری و استخدامی کشور, in {@code directory/organs.csv}. */
    static final String ARSO = "N029";

    private final AccountSql sql;
    private final AccountBook book;
    private final Organs organs;
    private final Clock clock;

    FirstAdministrator(AccountSql sql, AccountBook book, Organs organs, Clock clock) {
        this.sql = sql;
        this.book = book;
        this.organs = organs;
        this.clock = clock;
    }

    @Override
    public void run() {
        organs.byCode(ARSO).filter(arso -> !sql.any()).ifPresent(this::open);
    }

    private void open(Organ arso) {
        var seat = new NewSeat(arso.id(), Role.SYSTEM_ADMINISTRATOR, Tehran.today(clock), Optional.empty());
        var made = NewAccount.of(text("directory.first.name"), "admin", true);
        if (book.open(By.SYSTEM, made, seat) instanceof Opened.Done done) {
            System.out.println(text("directory.first.password", made.userName(), done.password()));
            System.out.println(
                    "First administrator: user name " + made.userName() + ", one-time password " + done.password());
        }
    }
}
