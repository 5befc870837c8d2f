package ir.saman.duty.relief;

/** What became of a request. */
sealed interface Asked {

    /** It waits for the issuer. */
    record Waits(long relief) implements Asked {}

    /** One of this kind waits already. */
    record AlreadyWaits() implements Asked {}

    /** Refused by a rule, in words, at its field. */
    record Wrong(String field, String words) implements Asked {}
}
