package ir.saman.circular.layer;

import static ir.saman.kit.text.Texts.text;

/** What became of a text someone brought. */
sealed interface Brought {

    /** What became of the file that came with a text the circular has. */
    enum Beside {
        NOTHING,
        KEPT,
        LEFT;

        /** A sentence behind the one on the text. */
        String after(String words) {
            return switch (this) {
                case NOTHING -> words;
                case KEPT -> words + " " + text("circular.text.bring.file-kept");
                case LEFT -> words + " " + text("circular.text.bring.file-left");
            };
        }
    }

    /** Kept as the circular's original. */
    record Kept(int sheets) implements Brought {}

    /** The circular had the very same text before, and has it again as its current one, with its corrections. */
    record Again(int sheets, Beside file) implements Brought {}

    /** The very same text is the current one. */
    record Before(Beside file) implements Brought {}

    /** Not taken; at which field, and why, in words. */
    record Refused(String field, String why) implements Brought {}
}
