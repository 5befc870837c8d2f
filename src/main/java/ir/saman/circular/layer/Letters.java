package ir.saman.circular.layer;

/** The letters of a text. */
final class Letters {

    static final char HALF_SPACE = '\u200c';

    private static final String FOREIGN = "\u064a\u0649\u0643\u06c1\u06d5\u06be";
    private static final String PERSIAN = "\u06cc\u06cc\u06a9\u0647\u0647\u0647";

    /** The dagger alef, which Persian does not write. */
    private static final char DAGGER = '\u0670';

    /** Letters that never join the next: behind them a lost half-space cannot be seen. */
    private static final String ALONE = "\u0621\u0622\u0623\u0625\u0627\u0624\u062f\u0630\u0631\u0632\u0698\u0648";

    private Letters() {}

    /** The same text in Persian letters. */
    static String persian(String text) {
        StringBuilder written = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != DAGGER) {
                written.append(persian(c));
            }
        }
        return written.toString();
    }

    /** The Persian letter for one of another keyboard. */
    static char persian(char c) {
        int place = FOREIGN.indexOf(c);
        return place < 0 ? c : PERSIAN.charAt(place);
    }

    static boolean isForeign(char c) {
        return c == DAGGER || FOREIGN.indexOf(c) >= 0;
    }

    /** Whether {@code c} is part of a word: a letter, a mark above one, a half-space. */
    static boolean inWord(char c) {
        return Character.isLetter(c) || c == HALF_SPACE || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    static boolean joins(char c) {
        return Character.isLetter(c) && ALONE.indexOf(c) < 0;
    }
}
