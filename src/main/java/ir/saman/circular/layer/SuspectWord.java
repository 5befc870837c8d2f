package ir.saman.circular.layer;

/** A word or phrase that is often a misreading, and what is then meant; {@code letterhead}: only in the head of a letter. */
record SuspectWord(String word, String suggestion, boolean letterhead) {}
