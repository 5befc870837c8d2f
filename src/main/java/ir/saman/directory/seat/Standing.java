package ir.saman.directory.seat;

import ir.saman.directory.AccountId;
import ir.saman.directory.Actor;

/** How whoever sends a request stands: signed in or not, and in which seat. */
sealed interface Standing {

    /** Nobody is signed in. */
    record Stranger() implements Standing {}

    /** Signed in once, but the account is gone or disabled since. */
    record ShutOut() implements Standing {}

    /** Signed in with a one-time password that must be replaced first. */
    record MustChange(AccountId account, String name) implements Standing {}

    /** Signed in, without a seat today. */
    record Seatless(AccountId account, String name) implements Standing {}

    /** Signed in and seated. */
    record Seated(Actor actor, Seat seat) implements Standing {}
}
