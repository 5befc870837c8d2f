package ir.saman.directory.self;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.AccountId;
import ir.saman.directory.Act;
import ir.saman.directory.Asks;
import ir.saman.directory.self.OldPasswords.Asked;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Redirect;
import ir.saman.kit.web.Reply;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** One's own account: sessions and password. */
@Controller
class OwnPage {

    private final OwnSql sql;
    private final OwnPassword password;
    private final OldPasswords attempts;
    private final Clock clock;

    OwnPage(OwnSql sql, OwnPassword password, OldPasswords attempts, Clock clock) {
        this.sql = sql;
        this.password = password;
        this.attempts = attempts;
        this.clock = clock;
    }

    @Asks(Act.SEE_OWN_DESK)
    @GetMapping("/desk/account")
    Reply show(AccountId account, HttpServletRequest request) {
        var sessions = sql.sessions(account, clock.instant());
        return Page.of("directory/self/account", OwnView.of(sql.account(account), sessions, session(request)));
    }

    /** Ends every session of this account but this one. */
    @Asks(Act.SEE_OWN_DESK)
    @PostMapping("/desk/account/sessions/end")
    Reply endOthers(AccountId account, HttpServletRequest request) {
        int ended = password.signOutElsewhere(account, session(request));
        return Redirect.to("/desk/account").saying(text("directory.self.ended", ended));
    }

    @Asks(Act.SEE_OWN_DESK)
    @GetMapping("/desk/account/password")
    Reply passwordForm(AccountId account) {
        return passwordPage(Form.empty(), account);
    }

    /** Sets a new password; 422 with what is wrong beside the field, 429 after too many wrong old passwords. */
    @Asks(Act.SEE_OWN_DESK)
    @PostMapping("/desk/account/password")
    Reply changePassword(AccountId account, Form form, HttpServletRequest request) {
        Optional<Duration> wait = attempts.refuses(account, Asked.CHANGE);
        if (wait.isPresent()) {
            form.error(
                    "old-password", text("directory.signin.too-many", wait.get().toMinutes() + 1));
            return passwordPage(form, account).status(429);
        }
        boolean changed = password.change(account, form, session(request));
        if (form.error("old-password").isPresent()) {
            attempts.wrong(account, Asked.CHANGE);
        } else {
            attempts.right(account);
        }
        return changed
                ? Redirect.to("/desk").saying(text("directory.password.changed"))
                : passwordPage(form, account).refused();
    }

    private Page passwordPage(Form form, AccountId account) {
        return Page.of(
                "directory/self/password",
                new PasswordView(form, sql.account(account).mustChange()));
    }

    private static String session(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(HttpSession::getId)
                .orElse("");
    }
}
