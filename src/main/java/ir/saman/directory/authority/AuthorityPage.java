package ir.saman.directory.authority;

import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.directory.Authority;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Who may do what, and why the reader may do what they may. */
@Controller
class AuthorityPage {

    private final Authority authority;

    AuthorityPage(Authority authority) {
        this.authority = authority;
    }

    @Asks(Act.SEE_OWN_DESK)
    @GetMapping("/desk/authority")
    Reply show(Actor actor) {
        return Page.of("directory/authority/table", new AuthorityView(authority, actor));
    }
}
