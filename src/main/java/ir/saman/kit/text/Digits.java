package ir.saman.kit.text;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.util.NoUnit;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as people write and read them: shown in Persian digits, taken in Persian, Arabic and Latin ones. */
public final class Digits {

    private static final char ARABIC_ZERO = '\u0660';
    private static final char PERSIAN_ZERO = '\u06f0';

    /** ICU's number formatters are immutable, unlike its NumberFormat. */
    private static final LocalizedNumberFormatter NUMBER = NumberFormatter.withLocale(new ULocale("fa_IR"));

    private static final LocalizedNumberFormatter PERCENT = NUMBER.unit(NoUnit.PERCENT);

    /** Marks of direction and half-spaces, which come along with a copy. */
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    /** Before each three digits the same mark: U+066C, either comma, an apostrophe or a blank. */
    private static final Pattern GROUPS =
            Pattern.compile("[+-]?\\d{1,3}([\u066c,\u060c' ])\\d{3}(\\1\\d{3})*(\\.\\d+)?");

    private static final Pattern SEPARATORS = Pattern.compile("[\u066c,\u060c' ]");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,30}(\\.\\d{1,30})?");
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,19}");

    private Digits() {}

    /** The text with every Latin and Arabic digit made Persian; the rest stays. */
    public static String persian(String text) {
        return withZero(text, PERSIAN_ZERO);
    }

    /** The number in Persian digits, without groups: for years, codes and ordinals. */
    public static String persian(long number) {
        return persian(Long.toString(number));
    }

    /** The text with every Persian and Arabic digit made Latin; the rest stays. */
    public static String latin(String text) {
        return withZero(text, '0');
    }

    /** The number in Persian digits with its thousands set apart. */
    public static String grouped(long number) {
        return NUMBER.format(number).toString();
    }

    /** The same for a number with decimals, rounded to six of them. */
    public static String grouped(BigDecimal number) {
        return NUMBER.format(number).toString();
    }

    /** A share in hundredths, with the Persian percent sign. */
    public static String percent(int hundredths) {
        return PERCENT.format(hundredths).toString();
    }

    /** A whole number as typed, in any of the three digit sets, with or without groups; empty for anything else. */
    public static Optional<Long> parse(String typed) {
        String plain = plain(typed);
        if (!WHOLE.matcher(plain).matches()) {
            return Optional.empty();
        }
        BigInteger number = new BigInteger(plain);
        return number.bitLength() < Long.SIZE ? Optional.of(number.longValueExact()) : Optional.empty();
    }

    /**
     * A number as typed, with a decimal point (Latin or U+066B); empty for anything else. A slash is refused: it is both a
     * decimal mark and a fraction, and guessing would store a wrong figure.
     */
    public static Optional<BigDecimal> parseDecimal(String typed) {
        String plain = plain(typed);
        return DECIMAL.matcher(plain).matches() ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    private static String plain(String typed) {
        String seen = UNSEEN.matcher(latin(typed)).replaceAll("");
        String number = BLANKS.matcher(seen)
                .replaceAll(" ")
                .strip()
                .replace('\u066b', '.')
                .replace('\u2212', '-');
        return GROUPS.matcher(number).matches() ? SEPARATORS.matcher(number).replaceAll("") : number;
    }

    private static String withZero(String text, char zero) {
        StringBuilder written = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            written.append(isDigit(c) ? (char) (zero + Character.digit(c, 10)) : c);
        }
        return written.toString();
    }

    private static boolean isDigit(char c) {
        return isOneOfTenFrom('0', c) || isOneOfTenFrom(ARABIC_ZERO, c) || isOneOfTenFrom(PERSIAN_ZERO, c);
    }

    private static boolean isOneOfTenFrom(char zero, char c) {
        return zero <= c && c <= zero + 9;
    }
}
