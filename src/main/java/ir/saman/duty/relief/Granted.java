package ir.saman.duty.relief;

import ir.saman.duty.DutyState;

/** What became of a decision on a request. */
sealed interface Granted {

    /** Decided as asked for. */
    record Done(boolean granted) implements Granted {}

    /** Somebody had decided before. */
    record Already(Relief.Outcome outcome) implements Granted {}

    /** The duty has gone on meanwhile: what is asked is no longer possible. */
    record TooLate(DutyState state) implements Granted {}

    /** Nobody decides on a request of his own, whichever seat he takes. */
    record OwnRequest() implements Granted {}

    /** A decision needs its reason. */
    record NeedsReason() implements Granted {}
}
