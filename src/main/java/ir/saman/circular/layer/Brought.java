package ir.saman.circular.layer;

/** What became of a text someone brought. */
sealed interface Brought {

    /** Kept as the circular's original. */
    record Kept(int sheets) implements Brought {}

    /** The circular had the very same text before, and has it again as its current one, with its corrections. */
    record Again(int sheets) implements Brought {}

    /** The very same text is the current one. */
    record Before() implements Brought {}

    /** Not taken; at which field, and why, in words. */
    record Refused(String field, String why) implements Brought {}
}
