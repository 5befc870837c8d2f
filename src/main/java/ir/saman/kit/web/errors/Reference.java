package ir.saman.kit.web.errors;

import java.security.SecureRandom;

/** A short name for one failure, to be told on the telephone: no letter that looks like another. */
final class Reference {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LENGTH = 8;

    private Reference() {}

    static String next() {
        return RANDOM.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(place -> LETTERS.substring(place, place + 1))
                .reduce("", String::concat);
    }
}
