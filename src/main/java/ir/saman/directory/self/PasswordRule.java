package ir.saman.directory.self;

import static ir.saman.kit.text.Texts.text;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;

/** What a new password must be (length before variety, as NIST SP 800-63B 5.1.1 advises). */
enum PasswordRule {
    LONG_ENOUGH((password, userName) -> password.codePointCount(0, password.length()) >= 10),
    /** bcrypt reads 72 bytes; a Persian letter takes two. */
    NOT_TOO_LONG((password, userName) -> password.getBytes(StandardCharsets.UTF_8).length <= 72),
    NOT_THE_USER_NAME((password, userName) ->
            !password.toLowerCase(Locale.ROOT).contains(userName) && !userName.contains(password)),
    NOT_THE_SAME_LETTER((password, userName) -> password.codePoints().distinct().count() >= 5),
    NOT_A_ROW((password, userName) -> !rises(password)),
    NOT_WELL_KNOWN((password, userName) -> WellKnown.PASSWORDS.stream()
            .noneMatch(known -> password.toLowerCase(Locale.ROOT).startsWith(known)));

    private final BiPredicate<String, String> holds;

    PasswordRule(BiPredicate<String, String> holds) {
        this.holds = holds;
    }

    /** What the first rule that fails has to say. */
    static Optional<String> refusal(String password, String userName) {
        for (PasswordRule rule : values()) {
            if (!rule.holds.test(password, userName)) {
                return Optional.of(text("directory.password.rule." + rule.name()));
            }
        }
        return Optional.empty();
    }

    /** 1234567890, abcdefghij. */
    private static boolean rises(String password) {
        for (int i = 1; i < password.length(); i++) {
            int step = password.charAt(i) - password.charAt(i - 1);
            if (step != 1 && step != -9) {
                return false;
            }
        }
        return true;
    }

    /** The beginnings that are tried first everywhere; an enum's constants cannot see its own static fields. */
    private static final class WellKnown {
        static final List<String> PASSWORDS =
                List.of("password", "qwertyuiop", "1q2w3e4r5t", "iloveyou", "saman", "admin");
    }
}
