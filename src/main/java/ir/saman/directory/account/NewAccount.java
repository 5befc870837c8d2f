package ir.saman.directory.account;

import java.util.Locale;
import java.util.Optional;

/**
 * An account to open for a new person.
 *
 * @param userName lower case
 * @param mustChange whether the first password serves once only
 */
record NewAccount(
        String name, String userName, Optional<String> nationalCode, Optional<String> mobile, boolean mustChange) {

    /** A user name: three to forty small Latin letters, digits, dots, dashes; it begins with a letter. */
    static final String USER_NAME = "[a-z][a-z0-9._-]{2,39}";

    NewAccount {
        if (!userName.matches(USER_NAME) || !userName.equals(userName.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("no user name: " + userName);
        }
    }

    static NewAccount of(String name, String userName, boolean mustChange) {
        return new NewAccount(name, userName, Optional.empty(), Optional.empty(), mustChange);
    }
}
