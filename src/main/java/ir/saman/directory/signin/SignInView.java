package ir.saman.directory.signin;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;

/** The sign-in page. */
record SignInView(Form form, String to) {

    Field userName() {
        return Field.of(form, "userName", text("directory.signin.user-name")).must();
    }

    Field password() {
        return Field.of(form, "password", text("directory.signin.password")).must();
    }

    boolean held() {
        return to.startsWith(HeldPage.PATH);
    }
}
