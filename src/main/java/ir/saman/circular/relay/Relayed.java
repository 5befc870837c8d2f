package ir.saman.circular.relay;

/** What became of a relay. */
sealed interface Relayed {

    /** It stands, and these many organs are told. */
    record Sent(int organs) implements Relayed {}

    /** This very letter had been sent before. */
    record Already() implements Relayed {}

    /** Its number cannot be taken; why, in words. */
    record Number(String words) implements Relayed {}

    /** The circular is not in force any more. */
    record Over() implements Relayed {}
}
