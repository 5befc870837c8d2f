package ir.saman.directory.self;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Link;
import java.util.List;

/** The page where one's own password is changed. */
record PasswordView(Form form, boolean must) {

    Field old() {
        return Field.of(form, "old-password", text("directory.password.old")).must();
    }

    Field fresh() {
        return Field.of(form, "password", text("directory.password.new"))
                .hint(text("directory.password.hint"))
                .must();
    }

    Field again() {
        return Field.of(form, "password-again", text("directory.password.again"))
                .must();
    }

    List<Link> trail() {
        return List.of(
                Link.to(text("directory.self.title"), "/desk/account"), Link.here(text("directory.password.title")));
    }
}
