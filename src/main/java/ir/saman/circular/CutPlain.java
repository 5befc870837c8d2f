package ir.saman.circular;

import ir.saman.kit.text.Digits;

/** A letter as the cutting reads it: just as long as it is, so that a place in the one is the same place in the other. */
final class CutPlain {

    private static final String FROM = "\u064a\u0649\u0626\u0643\u06c1\u06d5\u06be\u0629\u0623\u0625\u0671\u0624";
    private static final String TO = "\u06cc\u06cc\u06cc\u06a9\u0647\u0647\u0647\u0647\u0627\u0627\u0627\u0648";

    /** En dash, em dash, minus, hyphens, the tatweel some write for a dash, bullets. */
    private static final String DASHES = "\u2013\u2014\u2212\u2010\u2011\u0640\u2022\u00b7\u25aa\u25cf\u25cb";

    private CutPlain() {}

    /** Letters Persian, digits Latin, each dash and bullet {@code -}, whatever parts words a blank. */
    static String of(String text) {
        StringBuilder plain = new StringBuilder(Digits.latin(text));
        for (int i = 0; i < plain.length(); i++) {
            plain.setCharAt(i, of(plain.charAt(i)));
        }
        return plain.toString();
    }

    /** The same for a letter: the stars and number signs by which a plain text sets off its headings are blanks. */
    static String ofLetter(String text) {
        return of(text).replace('*', ' ').replace('#', ' ');
    }

    private static char of(char c) {
        int place = FROM.indexOf(c);
        if (place >= 0) {
            return TO.charAt(place);
        }
        if (DASHES.indexOf(c) >= 0) {
            return '-';
        }
        return isGap(c) ? ' ' : c;
    }

    private static boolean isGap(char c) {
        return Character.isWhitespace(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT
                || Character.isSpaceChar(c);
    }
}
