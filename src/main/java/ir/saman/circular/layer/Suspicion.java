package ir.saman.circular.layer;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CutText.Span;

/**
 * A place that may have been misread. Nothing is ever changed by it: a human takes the suggestion, or lets it be.
 *
 * @param raw the words there
 * @param suggestion what may be meant; empty where nothing can be suggested
 */
record Suspicion(Kind kind, Span span, String raw, String suggestion) {

    /** What is suspect. */
    enum Kind {
        /** What the circular itself says was misread here. */
        MISREADING,
        /** A word of the list an administrator keeps. */
        LISTED_WORD,
        /** A letter of another keyboard. */
        ARABIC_LETTER,
        HALF_SPACE,
        MIXED_DIGITS,
        GLUED_DIGITS,
        SCRAMBLED_DATE,
        /** A clause's own number that does not follow from the one before. */
        DOUBTFUL_NUMBER,
        /** A long passage that stood before. */
        DOUBLED;

        String label() {
            return text("circular.suspicion." + name());
        }
    }

    private static final int SHOWN = 120;

    /** Whether there is something to take. */
    boolean suggests() {
        return !suggestion.isEmpty();
    }

    /** The words, shortened. */
    String words() {
        return raw.length() <= SHOWN ? raw : text("circular.text.more", raw.substring(0, SHOWN));
    }

    /** What tells it from others on the same sheet of the same revision. */
    String key() {
        return kind + "-" + span.start() + "-" + span.end();
    }
}
