package ir.saman.directory;

import static ir.saman.kit.text.Texts.text;

import java.time.Duration;

/**
 * Asks whoever sits at a signed-in machine for the own password once more, before what binds them: a signature. Wrong ones
 * are counted together with those at the change of the password, so that neither is a way round the other.
 */
public interface Confirmation {

    /** What became of the typed password. */
    sealed interface Outcome {

        /** It is the account's. */
        record Right() implements Outcome {}

        /** It is not. */
        record Wrong() implements Outcome {
            /** For beside the field. */
            public String words() {
                return text("directory.confirmation.wrong");
            }
        }

        /** It was not looked at: too many were wrong, the next may come after {@code toWait}. Answer with 429. */
        record TooMany(Duration toWait) implements Outcome {
            /** For beside the field. */
            public String words() {
                return text("directory.signin.too-many", toWait.toMinutes() + 1);
            }
        }
    }

    /** Compares {@code password} with the account's; wrong ones stand in the security log. */
    Outcome confirm(AccountId account, String password);
}
