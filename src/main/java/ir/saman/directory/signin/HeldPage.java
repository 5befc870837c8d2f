package ir.saman.directory.signin;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.AccountId;
import ir.saman.directory.Act;
import ir.saman.directory.Asks;
import ir.saman.kit.web.NotFound;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Redirect;
import ir.saman.kit.web.Reply;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A form that was sent after its session had lapsed: what was typed, and one button to send it again. */
@Controller
class HeldPage {

    static final String PATH = "/desk/held/";

    private final HeldForms forms;

    HeldPage(HeldForms forms) {
        this.forms = forms;
    }

    /** The held form; 404 for any other account. */
    @Asks(Act.SEE_OWN_DESK)
    @GetMapping("/desk/held/{token}")
    Reply show(@PathVariable UUID token, AccountId account) {
        HeldForm form = forms.find(token, account).orElseThrow(() -> new NotFound("held form " + token));
        return Page.of("directory/signin/held", new HeldView(token, form));
    }

    /** Throws it away. */
    @Asks(Act.SEE_OWN_DESK)
    @PostMapping("/desk/held/{token}/drop")
    Reply drop(@PathVariable UUID token, AccountId account) {
        forms.drop(token, account);
        return Redirect.to("/desk").saying(text("directory.held.dropped"));
    }
}
