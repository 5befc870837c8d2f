package ir.saman.directory.signin;

import ir.saman.directory.AccountId;
import java.time.Duration;

/** How an attempt to sign in ended. */
sealed interface Attempted {

    /** The password is right and the account enabled. */
    record Right(AccountId account) implements Attempted {}

    /** User name unknown, password wrong or account disabled: nobody is told which. */
    record Wrong() implements Attempted {}

    /** Too many attempts; this one was not looked at. */
    record TooMany(Duration toWait) implements Attempted {}
}
