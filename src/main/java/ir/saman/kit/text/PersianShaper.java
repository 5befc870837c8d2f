package ir.saman.kit.text;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Joins letters where the drawing program does not: each letter of Persian text becomes the presentation form its
 * neighbours ask for. The shapers of others leave out what Persian has beyond Arabic. Order stays the logical one.
 */
public final class PersianShaper {

    /** Both neighbours may join; the form standing alone, then final, initial, medial. */
    private static final Map<Character, Character> DUAL = table(
            "\u0626\u0628\u062a\u062b\u062c\u062d\u062e\u0633\u0634\u0635\u0636\u0637\u0638\u0639\u063a"
                    + "\u0641\u0642\u0643\u0644\u0645\u0646\u0647\u064a\u067e\u0686\u06a9\u06af\u06cc",
            "\ufe89\ufe8f\ufe95\ufe99\ufe9d\ufea1\ufea5\ufeb1\ufeb5\ufeb9\ufebd\ufec1\ufec5\ufec9\ufecd"
                    + "\ufed1\ufed5\ufed9\ufedd\ufee1\ufee5\ufee9\ufef1\ufb56\ufb7a\ufb8e\ufb92\ufbfc");

    /** Only the letter before may join; the form standing alone, then final. */
    private static final Map<Character, Character> RIGHT = table(
            "\u0622\u0623\u0624\u0625\u0627\u0629\u062f\u0630\u0631\u0632\u0648\u0649\u0671\u0698\u06c0",
            "\ufe81\ufe83\ufe85\ufe87\ufe8d\ufe93\ufea9\ufeab\ufead\ufeaf\ufeed\ufeef\ufb50\ufb8a\ufba4");

    /** What lam and an alef become together. */
    private static final Map<Character, Character> LAM_WITH =
            table("\u0622\u0623\u0625\u0627", "\ufef5\ufef7\ufef9\ufefb");

    private static final int FINAL = 1;
    private static final int INITIAL = 2;
    private static final char LAM = '\u0644';
    private static final char HEH = '\u0647';
    private static final char HEH_WITH_HAMZA = '\u06c0';
    private static final char HAMZA_ABOVE = '\u0654';
    private static final char TATWEEL = '\u0640';
    private static final char JOINER = '\u200d';

    private final String text;
    private final StringBuilder shaped = new StringBuilder();

    private PersianShaper(String text) {
        this.text = text;
    }

    /** The text with its letters joined; a half-space parts them and stays, so that whoever copies the text has it. */
    public static String shape(String text) {
        return new PersianShaper(text.replace("" + HEH + HAMZA_ABOVE, "" + HEH_WITH_HAMZA)).shape();
    }

    private String shape() {
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            boolean alef = letter == LAM && at + 1 < text.length() && LAM_WITH.containsKey(text.charAt(at + 1));
            if (alef) {
                add(LAM_WITH.getOrDefault(text.charAt(at + 1), letter), joinsBefore(at) ? FINAL : 0);
                at++;
            } else if (letter != JOINER) {
                join(letter, at);
            }
        }
        return shaped.toString();
    }

    private void join(char letter, int at) {
        int form = (joinsBefore(at) ? FINAL : 0) + (DUAL.containsKey(letter) && joinsAfter(at) ? INITIAL : 0);
        // a letter that stands alone looks as it is written, and not every font has its presentation form
        if (form == 0 || !isJoining(letter)) {
            shaped.append(letter);
        } else {
            add(DUAL.getOrDefault(letter, RIGHT.getOrDefault(letter, letter)), form);
        }
    }

    private void add(char alone, int form) {
        shaped.append((char) (alone + form));
    }

    private boolean joinsBefore(int at) {
        int before = at - 1;
        while (before >= 0 && isMark(text.charAt(before))) {
            before--;
        }
        return before >= 0 && reachesForward(text.charAt(before));
    }

    private boolean joinsAfter(int at) {
        int after = at + 1;
        while (after < text.length() && isMark(text.charAt(after))) {
            after++;
        }
        return after < text.length() && (isJoining(text.charAt(after)) || stretches(text.charAt(after)));
    }

    private static boolean reachesForward(char letter) {
        return DUAL.containsKey(letter) || stretches(letter);
    }

    private static boolean isJoining(char letter) {
        return DUAL.containsKey(letter) || RIGHT.containsKey(letter);
    }

    private static boolean stretches(char letter) {
        return letter == TATWEEL || letter == JOINER;
    }

    private static boolean isMark(char letter) {
        return letter >= '\u064b' && letter <= '\u065f' || letter == '\u0670';
    }

    private static Map<Character, Character> table(String letters, String alone) {
        return IntStream.range(0, letters.length())
                .boxed()
                .collect(Collectors.toUnmodifiableMap(letters::charAt, alone::charAt));
    }
}
