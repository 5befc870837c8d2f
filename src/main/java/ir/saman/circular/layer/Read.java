package ir.saman.circular.layer;

/** What was read in a source. */
sealed interface Read {

    /** Its text, character for character. */
    record Words(String text) implements Read {}

    /** No text can be had from it; why, in words. */
    record Nothing(String why) implements Read {}
}
