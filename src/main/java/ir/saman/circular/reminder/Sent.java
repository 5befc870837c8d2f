package ir.saman.circular.reminder;

import ir.saman.directory.Confirmation;

/** What became of a reminder. */
sealed interface Sent {

    /** It is signed and told to so many organs. */
    record Done(int organs) implements Sent {}

    /** Nobody is late any more. */
    record NobodyLate() implements Sent {}

    /** One was sent within a day, or while this one was written; whoever sends another says so. */
    record Again() implements Sent {}

    /** The password was not the signer's. */
    record Unconfirmed(Confirmation.Outcome.Wrong why) implements Sent {}

    /** Too many wrong passwords. */
    record TooMany(Confirmation.Outcome.TooMany why) implements Sent {}

    /** Its number cannot be taken; why, in words. */
    record Number(String words) implements Sent {}
}
