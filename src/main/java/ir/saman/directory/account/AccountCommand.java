package ir.saman.directory.account;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.AccountId;
import ir.saman.directory.Organ;
import ir.saman.directory.Organs;
import ir.saman.directory.Role;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.shell.Command;
import ir.saman.kit.web.Cursor;
import ir.saman.secretariat.By;
import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * {@code ./saman account list}, {@code account add USER ROLE ORGAN-CODE NAME…}, {@code account reset USER}: for whoever
 * has the machine when nobody can sign in.
 */
@Component
class AccountCommand implements Command {

    private static final int DONE = 0;
    private static final int REFUSED = 1;
    private static final int MISTYPED = 2;
    private static final int LISTED = 10_000;

    private final AccountSql sql;
    private final AccountListSql list;
    private final AccountBook book;
    private final Organs organs;
    private final Clock clock;

    AccountCommand(AccountSql sql, AccountListSql list, AccountBook book, Organs organs, Clock clock) {
        this.sql = sql;
        this.list = list;
        this.book = book;
        this.organs = organs;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "account";
    }

    @Override
    public String summary() {
        return text("directory.command.summary");
    }

    @Override
    public int run(List<String> words, PrintStream out) {
        String first = words.isEmpty() ? "" : words.getFirst();
        if (first.equals("list") && words.size() == 1) {
            return list(out);
        }
        if (first.equals("add") && words.size() > 4) {
            return add(words, out);
        }
        if (first.equals("reset") && words.size() == 2) {
            return reset(words.get(1), out);
        }
        out.println(text("directory.command.usage"));
        return MISTYPED;
    }

    private int list(PrintStream out) {
        var all = new AccountFilter(Optional.empty(), Optional.empty(), Optional.empty());
        list.list(all, Cursor.first(), LISTED, today())
                .forEach(line -> out.printf(
                        "%-20s %s · %s · %s%n",
                        line.userName(), line.name(), line.seats(), line.state().text()));
        return DONE;
    }

    private int add(List<String> words, PrintStream out) {
        String userName = words.get(1).toLowerCase(Locale.ROOT);
        Optional<Role> role = Arrays.stream(Role.values())
                .filter(each -> each.name().equals(words.get(2).toUpperCase(Locale.ROOT)))
                .findFirst();
        Optional<Organ> organ = organs.byCode(words.get(3));
        if (role.isEmpty() || organ.isEmpty() || !userName.matches(NewAccount.USER_NAME)) {
            out.println(text("directory.command.unknown", words.get(1), words.get(2), words.get(3)));
            return REFUSED;
        }
        if (organ.get().validTo().filter(end -> !end.isAfter(today())).isPresent()) {
            return refused(text("directory.account.organ.closed", organ.get().name()), out);
        }
        if (!role.get().maySitIn(organ.get())) {
            return refused(
                    text(
                            "directory.account.role.elsewhere",
                            role.get().label(),
                            role.get().places()),
                    out);
        }
        String name = String.join(" ", words.subList(4, words.size()));
        var seat = new NewSeat(organ.get().id(), role.get(), today(), Optional.empty());
        return told(book.open(By.SYSTEM, NewAccount.of(name, userName, true), seat), userName, out);
    }

    private static int told(Opened opened, String userName, PrintStream out) {
        return switch (opened) {
            case Opened.Done done -> {
                out.println(text("directory.command.password", userName, done.password()));
                yield DONE;
            }
            case Opened.UserNameTaken taken -> refused(text("directory.account.user-name.taken"), out);
            case Opened.NationalCodeTaken taken -> refused(text("directory.account.national-code.taken"), out);
        };
    }

    private int reset(String userName, PrintStream out) {
        Optional<AccountId> account = sql.byName(userName.toLowerCase(Locale.ROOT));
        if (account.isEmpty()) {
            return refused(text("directory.command.nobody", userName), out);
        }
        out.println(text("directory.command.password", userName, book.reset(By.SYSTEM, account.get(), true)));
        return DONE;
    }

    private static int refused(String why, PrintStream out) {
        out.println(why);
        return REFUSED;
    }

    private LocalDate today() {
        return Tehran.today(clock);
    }
}
