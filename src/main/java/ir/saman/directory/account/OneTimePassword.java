package ir.saman.directory.account;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A password to hand over: 80 random bits in letters that are not mistaken for one another, in groups of four. */
final class OneTimePassword {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;

    private OneTimePassword() {}

    static String next() {
        return IntStream.range(0, GROUPS).mapToObj(group -> four()).collect(Collectors.joining("-"));
    }

    private static String four() {
        return RANDOM.ints(4, 0, LETTERS.length())
                .mapToObj(place -> LETTERS.substring(place, place + 1))
                .collect(Collectors.joining());
    }
}
