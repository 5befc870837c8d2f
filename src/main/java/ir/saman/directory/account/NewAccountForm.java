package ir.saman.directory.account;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.text.Digits;
import ir.saman.kit.text.PersianText;
import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Link;
import ir.saman.kit.web.Option;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The form of a new account. */
record NewAccountForm(Form form, List<Option> organs) {

    /** The account as typed, with what is wrong noted in the form. */
    static Optional<NewAccount> read(Form form) {
        String name = PersianText.tidyLine(form.required("name", text("directory.account.name"), 120));
        String userName = Digits.latin(form.required("userName", text("directory.signin.user-name"), 40))
                .toLowerCase(Locale.ROOT);
        if (!userName.matches(NewAccount.USER_NAME)) {
            form.error("userName", text("directory.account.user-name.shape"));
        }
        Optional<String> code = form.typed("nationalCode").map(Digits::latin);
        if (code.filter(typed -> !NationalCode.holds(typed)).isPresent()) {
            form.error("nationalCode", text("directory.account.national-code.wrong"));
        }
        Optional<String> mobile = form.typed("mobile").map(Digits::latin);
        if (mobile.filter(typed -> !typed.matches("09[0-9]{9}")).isPresent()) {
            form.error("mobile", text("directory.account.mobile.wrong"));
        }
        return form.refused() ? Optional.empty() : Optional.of(new NewAccount(name, userName, code, mobile, true));
    }

    Field name() {
        return Field.of(form, "name", text("directory.account.name")).must();
    }

    Field userName() {
        return Field.of(form, "userName", text("directory.signin.user-name"))
                .hint(text("directory.account.user-name.hint"))
                .must();
    }

    Field nationalCode() {
        return Field.of(form, "nationalCode", text("directory.account.national-code"));
    }

    Field mobile() {
        return Field.of(form, "mobile", text("directory.account.mobile"));
    }

    SeatForm seat() {
        return new SeatForm(form, organs);
    }

    List<Link> trail() {
        return List.of(
                Link.to(text("directory.account.title"), "/desk/accounts"), Link.here(text("directory.account.new")));
    }
}
