package ir.saman.directory.account;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.directory.Authority;
import ir.saman.directory.Organ;
import ir.saman.directory.Target;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Reply;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Opens an account for a new person. */
@Controller
class NewAccountPage {

    private final AccountBook book;
    private final OrganChoices organs;
    private final Authority authority;
    private final Clock clock;

    NewAccountPage(AccountBook book, OrganChoices organs, Authority authority, Clock clock) {
        this.book = book;
        this.organs = organs;
        this.authority = authority;
        this.clock = clock;
    }

    @Asks(Act.EDIT_ACCOUNT)
    @GetMapping("/desk/accounts/new")
    Reply form() {
        return Page.of("directory/account/new", new NewAccountForm(Form.empty(), List.of()));
    }

    /** Opens it and shows its one-time password, this once; 422 with what is wrong beside the field. */
    @Asks(Act.EDIT_ACCOUNT)
    @PostMapping("/desk/accounts")
    Reply open(Actor actor, Form form) {
        Optional<Organ> organ = organs.read(form);
        Optional<NewSeat> seat = SeatForm.read(form, organ, Tehran.today(clock));
        Optional<NewAccount> made = NewAccountForm.read(form);
        if (form.refused() || organ.isEmpty() || seat.isEmpty() || made.isEmpty()) {
            return refused(form);
        }
        authority.require(
                actor,
                Act.EDIT_ACCOUNT,
                Target.of(organ.get()),
                "organ " + organ.get().id().value());
        return switch (book.open(actor.by(), made.get(), seat.get())) {
            case Opened.Done done ->
                Page.of(
                        "directory/account/password",
                        new PasswordOnce(done.account(), made.get().userName(), done.password()));
            case Opened.UserNameTaken taken ->
                refused(form.error("userName", text("directory.account.user-name.taken")));
            case Opened.NationalCodeTaken taken ->
                refused(form.error("nationalCode", text("directory.account.national-code.taken")));
        };
    }

    private Page refused(Form form) {
        return Page.of("directory/account/new", new NewAccountForm(form, organs.options(form)))
                .refused();
    }
}
