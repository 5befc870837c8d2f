package ir.saman.directory.signin;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import java.util.Optional;

/**
 * The sign-in page.
 *
 * @param held for a reader whose form arrived after their session lapsed: whether what was typed could be kept
 */
record SignInView(Form form, String to, Optional<Boolean> held) {

    Field userName() {
        return Field.of(form, "userName", text("directory.signin.user-name")).must();
    }

    Field password() {
        return Field.of(form, "password", text("directory.signin.password")).must();
    }
}
