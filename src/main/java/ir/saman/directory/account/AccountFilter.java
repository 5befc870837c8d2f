package ir.saman.directory.account;

import ir.saman.directory.Role;
import ir.saman.kit.text.Digits;
import ir.saman.kit.web.Form;
import java.util.Locale;
import java.util.Optional;

/**
 * What the list of accounts is narrowed to, as it stands in the address.
 *
 * @param words part of a person's name or of a user name
 * @param organ part of an organ's name, or its code
 */
record AccountFilter(Optional<String> words, Optional<Role> role, Optional<String> organ) {

    static AccountFilter of(Form form) {
        return new AccountFilter(
                form.typed("q").map(typed -> Digits.latin(typed).toLowerCase(Locale.ROOT)),
                form.choice("role", "", Role.class),
                form.typed("organ"));
    }
}
