package ir.saman.directory.account;

import ir.saman.directory.AccountId;

/** How the wish to open an account ended. */
sealed interface Opened {

    /** It is open; the password is not kept anywhere else. */
    record Done(AccountId account, String password) implements Opened {}

    /** Another account has the user name. */
    record UserNameTaken() implements Opened {}

    /** Another person has the national code. */
    record NationalCodeTaken() implements Opened {}
}
