package ir.saman.directory.account;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.AccountId;
import ir.saman.kit.web.Link;
import java.util.List;

/** The one page that ever shows a password made up here. */
record PasswordOnce(AccountId account, String userName, String password) {

    List<Link> trail() {
        return List.of(
                Link.to(text("directory.account.title"), "/desk/accounts"),
                Link.to(userName, "/desk/accounts/" + account.value()),
                Link.here(text("directory.account.password.title")));
    }
}
