package ir.saman.circular.layer;

/** What was read in a source. */
sealed interface Read {

    /** Its text, character for character. */
    record Words(String text) implements Read {}

    /** Not taken; at which field, and why, in words. */
    record Nothing(String field, String why) implements Read {}
}
