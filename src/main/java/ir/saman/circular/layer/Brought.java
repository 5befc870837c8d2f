package ir.saman.circular.layer;

/** What became of a text someone brought. */
sealed interface Brought {

    /** Kept as the circular's original. */
    record Kept(int sheets) implements Brought {}

    /** The circular has the very same text. */
    record Before() implements Brought {}

    /** Not taken; at which field, and why, in words. */
    record Refused(String field, String why) implements Brought {}
}
