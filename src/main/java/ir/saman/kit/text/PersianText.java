package ir.saman.kit.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Persian text in two forms: the one kept and shown ({@link #tidy}) and the one compared ({@link #normalise}). */
public final class PersianText {

    private static final Pattern LINE_ENDS = Pattern.compile("\r\n|[\r\u000b\f\u0085\u2028\u2029]");

    /** Controls, marks that turn the direction of what follows, half a character; the two joiners have their use. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}&&[^\n\t\u200c\u200d]]");

    private static final Pattern BLANKS = Pattern.compile("[\t\\p{Zs}]+");

    /** A half-space beside a blank, an end or another half-space parts nothing. */
    private static final Pattern IDLE_HALF_SPACE =
            Pattern.compile("\u200c+(?=[\\s\\p{Zs}\u200c]|$)|(?<=^|[\\s\\p{Zs}])\u200c+");

    private static final Pattern AROUND_LINE_ENDS = Pattern.compile(" *\n *");
    private static final Pattern EMPTY_LINES = Pattern.compile("\n{3,}");

    private PersianText() {}

    /**
     * The form in which texts are compared: search, matching, import, duplicates. Letters of the Arabic keyboard, forms of
     * hamza, half-spaces, digits, case and marks no longer tell two texts apart. Never shown, and the same in SQL:
     * {@code kit.fa_norm(text)}.
     */
    public static String normalise(String text) {
        return Folding.fold(text);
    }

    /**
     * What a user typed, fit to be kept: Persian letters and digits for Arabic ones, single blanks, nothing unseen but the
     * half-space; line ends stay, at most one empty line in a row. Latin digits stay, as codes and addresses hold them.
     */
    public static String tidy(String typed) {
        String text = Normalizer.normalize(LINE_ENDS.matcher(typed).replaceAll("\n"), Normalizer.Form.NFC);
        text = UNSEEN.matcher(Folding.keyboard(text)).replaceAll("");
        text = IDLE_HALF_SPACE.matcher(text).replaceAll("");
        text = BLANKS.matcher(text).replaceAll(" ");
        text = AROUND_LINE_ENDS.matcher(text).replaceAll("\n");
        return EMPTY_LINES.matcher(text).replaceAll("\n\n").strip();
    }

    /** The same on one line, for names, titles and whatever has no paragraphs. */
    public static String tidyLine(String typed) {
        return tidy(typed).replaceAll("\n+", " ");
    }
}
