package ir.saman.directory.signin;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.text.Digits;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Open;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Redirect;
import ir.saman.kit.web.Reply;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The sign-in page. Looking at it makes no session. */
@Controller
class SignInPage {

    private final SignIn signIn;
    private final Door door;
    private final HeldForms held;

    SignInPage(SignIn signIn, Door door, HeldForms held) {
        this.signIn = signIn;
        this.door = door;
        this.held = held;
    }

    /** The form; {@code to} is where the reader wanted to go, a path of the desk. */
    @Open
    @GetMapping("/sign-in")
    Reply form(Form form, HttpServletRequest request) {
        return request.getUserPrincipal() == null ? show(form) : Redirect.to(wanted(form));
    }

    /** Signs in (303), or says why not: 422 for a wrong name or password, 429 with the wait after too many attempts. */
    @Open
    @PostMapping("/sign-in")
    Reply signIn(Form form, HttpServletRequest request, HttpServletResponse response) {
        form.required("userName", text("directory.signin.user-name"), 200);
        form.required("password", text("directory.signin.password"), 200);
        if (form.refused()) {
            return show(form).refused();
        }
        return switch (signIn.attempt(userName(form), form.value("password"), request.getRemoteAddr())) {
            case Attempted.Right right -> {
                door.open(right.account(), request, response);
                yield Redirect.to(wanted(form));
            }
            case Attempted.Wrong wrong -> {
                form.error("userName", text("directory.signin.wrong"));
                yield show(form).refused();
            }
            case Attempted.TooMany tooMany -> {
                response.setHeader(
                        HttpHeaders.RETRY_AFTER, Long.toString(tooMany.toWait().toSeconds() + 1));
                form.error("userName", text("directory.signin.too-many", minutes(tooMany.toWait())));
                yield show(form).status(429);
            }
        };
    }

    private Page show(Form form) {
        String to = wanted(form);
        return Page.of("directory/signin/form", new SignInView(form, to, held.kept(to)));
    }

    private static String userName(Form form) {
        return Digits.latin(form.value("userName").strip()).toLowerCase(Locale.ROOT);
    }

    /** Only a path of the desk: nobody is led to a stranger's page. */
    private static String wanted(Form form) {
        String to = form.value("to");
        return to.matches("/desk(/[\\w/.-]*)?(\\?[\\w%&=.~+-]*)?") ? to : "/desk";
    }

    private static long minutes(Duration wait) {
        return wait.toMinutes() + 1;
    }
}
