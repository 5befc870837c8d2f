package ir.saman.directory.account;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.directory.Authority;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.web.Chunks;
import ir.saman.kit.web.Cursor;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.MenuEntry;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Reply;
import ir.saman.kit.web.Sheet;
import ir.saman.kit.web.Slice;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Iterator;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The accounts of the installation: searched, narrowed to a role or organ, exported. National codes are masked. */
@Controller
class AccountsPage {

    private static final int ROWS = 50;
    private static final int CHUNK = 1000;

    private final AccountListSql sql;
    private final Authority authority;
    private final Clock clock;

    AccountsPage(AccountListSql sql, Authority authority, Clock clock) {
        this.sql = sql;
        this.authority = authority;
        this.clock = clock;
    }

    /** The list; {@code q}, {@code role} and {@code organ} narrow it. */
    @Asks(Act.SEE_ACCOUNTS)
    @GetMapping("/desk/accounts")
    Reply list(Actor actor, Form form, Cursor cursor) {
        AccountFilter filter = AccountFilter.of(form);
        LocalDate today = Tehran.today(clock);
        Cursor from = cursor.shaped(Cursor.Part.TEXT, Cursor.Part.NUMBER);
        Slice<AccountLine> slice = Slice.of(
                sql.list(filter, from, ROWS + 1, today), from, ROWS, AccountLine::key, sql.count(filter, today));
        return Page.of(
                        "directory/account/list",
                        new AccountsView(form, slice, authority.mayEver(actor, Act.EDIT_ACCOUNT)))
                .part("directory/account/rows");
    }

    /** The same list as a file, {@code format=csv} or Excel. */
    @Asks(Act.SEE_ACCOUNTS)
    @GetMapping("/desk/accounts/export")
    Reply export(Form form) {
        AccountFilter filter = AccountFilter.of(form);
        LocalDate today = Tehran.today(clock);
        Iterator<AccountLine> rows =
                new Chunks<>(CHUNK, from -> sql.list(filter, from, CHUNK, today), AccountLine::key);
        Sheet<AccountLine> sheet = Sheet.<AccountLine>of(text("directory.account.export"))
                .column(text("directory.account.name"), AccountLine::name)
                .column(text("directory.signin.user-name"), AccountLine::userName)
                .column(text("directory.account.national-code"), AccountLine::maskedCode)
                .column(text("directory.account.seats"), AccountLine::seats)
                .column(text("directory.account.state"), line -> line.state().text())
                .column(text("directory.account.last"), AccountLine::lastSeen);
        return form.value("format").equals("csv") ? sheet.csv(rows) : sheet.excel(rows);
    }

    @Bean
    static MenuEntry accountsEntry() {
        return MenuEntry.desk("directory.account.title", "/desk/accounts", 700, Authority.whoMay(Act.SEE_ACCOUNTS));
    }
}
