package ir.saman.directory.account;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.AccountId;
import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.directory.Authority;
import ir.saman.directory.Organ;
import ir.saman.directory.Target;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.NotFound;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Redirect;
import ir.saman.kit.web.Reply;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One account: its seats, its state, a new password. */
@Controller
class AccountPage {

    private final AccountSql sql;
    private final AccountBook book;
    private final OrganChoices organs;
    private final Authority authority;
    private final Clock clock;

    AccountPage(AccountSql sql, AccountBook book, OrganChoices organs, Authority authority, Clock clock) {
        this.sql = sql;
        this.book = book;
        this.organs = organs;
        this.authority = authority;
        this.clock = clock;
    }

    @Asks(Act.SEE_ACCOUNTS)
    @GetMapping("/desk/accounts/{account}")
    Reply show(@PathVariable("account") long number, Actor actor) {
        return page(find(number), actor, Form.empty());
    }

    /** Disables the account and ends its sessions. */
    @Asks(Act.EDIT_ACCOUNT)
    @PostMapping("/desk/accounts/{account}/disable")
    Reply disable(@PathVariable("account") long number, Actor actor) {
        return told(number, "disable", book.disable(actor.by(), find(number).id()));
    }

    @Asks(Act.EDIT_ACCOUNT)
    @PostMapping("/desk/accounts/{account}/enable")
    Reply enable(@PathVariable("account") long number, Actor actor) {
        return told(number, "enable", book.enable(actor.by(), find(number).id()));
    }

    /** Makes a new one-time password and shows it, this once. */
    @Asks(Act.EDIT_ACCOUNT)
    @PostMapping("/desk/accounts/{account}/reset")
    Reply reset(@PathVariable("account") long number, Actor actor) {
        Account account = find(number);
        String password = book.reset(actor.by(), account.id(), true);
        return Page.of("directory/account/password", new PasswordOnce(account.id(), account.userName(), password));
    }

    /** Gives the account a further seat; 422 with what is wrong beside the field. */
    @Asks(Act.EDIT_ACCOUNT)
    @PostMapping("/desk/accounts/{account}/seats")
    Reply give(@PathVariable("account") long number, Actor actor, Form form) {
        Account account = find(number);
        Optional<Organ> organ = organs.read(form);
        Optional<NewSeat> seat = SeatForm.read(form, organ, Tehran.today(clock));
        if (organ.isEmpty() || seat.isEmpty()) {
            return page(account, actor, form).refused();
        }
        authority.require(
                actor,
                Act.EDIT_ACCOUNT,
                Target.of(organ.get()),
                "organ " + organ.get().id().value());
        Changed given = book.give(actor.by(), account.id(), seat.get());
        return given == Changed.DONE
                ? told(number, "give", given)
                : page(account, actor, form.error("role", text("directory.account.seat.twice")))
                        .refused();
    }

    /** Ends a seat today. */
    @Asks(Act.EDIT_ACCOUNT)
    @PostMapping("/desk/accounts/{account}/seats/{seat}/end")
    Reply end(@PathVariable("account") long number, @PathVariable long seat, Actor actor) {
        return told(number, "end", book.end(actor.by(), find(number).id(), seat));
    }

    private Account find(long number) {
        return sql.find(new AccountId(number)).orElseThrow(() -> new NotFound("account " + number));
    }

    private Page page(Account account, Actor actor, Form form) {
        return Page.of(
                "directory/account/account",
                new AccountView(
                        account,
                        sql.seats(account.id()),
                        new SeatForm(form, organs.options(form)),
                        authority.mayEver(actor, Act.EDIT_ACCOUNT),
                        Tehran.today(clock)));
    }

    private static Redirect told(long account, String command, Changed changed) {
        return Redirect.to("/desk/accounts/" + account)
                .saying(
                        switch (changed) {
                            case DONE -> text("directory.account.done." + command);
                            case ALREADY -> text("directory.account.already");
                            case LAST_ADMINISTRATOR -> text("directory.account.last-administrator");
                        });
    }
}
