package ir.saman.duty.relief;

import ir.saman.directory.OrganId;

/** What became of a request. */
sealed interface Asked {

    /** It waits for this organ. */
    record Waits(long relief, OrganId decider) implements Asked {}

    /** One of this kind waits already. */
    record AlreadyWaits() implements Asked {}

    /** Refused by a rule, in words, at its field. */
    record Wrong(String field, String words) implements Asked {}
}
