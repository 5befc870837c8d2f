package ir.saman.kit.text;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The steps of the normaliser: compatibility composition, then one exchange of characters, then rules in order. The SQL
 * function {@code kit.fa_norm} (V14050901_0900__fa_norm.sql) takes the same steps with the same strings; a test compares
 * them. Whoever changes one adds a migration, and rebuilds what is stored or indexed by the function.
 */
final class Folding {

    /** What a person's keyboard decides and the reader cannot see: Arabic yeh, alef maksura, kaf, digits. */
    static final String KEYBOARD_FROM =
            "\u064a\u0649\u0643" + "\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669";

    static final String KEYBOARD_TO =
            "\u06cc\u06cc\u06a9" + "\u06f0\u06f1\u06f2\u06f3\u06f4\u06f5\u06f6\u06f7\u06f8\u06f9";

    /** Each character here becomes the one at its place in {@link #TO}; beyond the end of that it falls away. */
    static final String FROM = "\u0622\u0623\u0625\u0671\u0672\u0673" // alef with madda, hamza, wasla
            + "\u0624" // waw with hamza
            + "\u0649\u064a\u06d0\u06d2\u06d3\u06ce" // forms of yeh
            + "\u0643\u06aa" // forms of kaf
            + "\u0629\u06c0\u06c1\u06c2\u06c3\u06d5\u06be" // forms of heh, teh marbuta
            + "\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669" // Arabic digits
            + "\u06f0\u06f1\u06f2\u06f3\u06f4\u06f5\u06f6\u06f7\u06f8\u06f9" // Persian digits
            + "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
            + "\u060c\u061b\u061f\u066a\u066b\u06d4" // comma, semicolon, question, percent, decimal, stop
            + "\u2010\u2012\u2013\u2014\u2015\u2212" // dashes and minus
            + "\t\n\u000b\f\r\u0085\u1680\u2028\u2029" // blanks that composition leaves
            + "\u0621\u0640\u0674\u066c" // hamza, tatweel, high hamza, thousands
            + "\u0610\u0611\u0612\u0613\u0614\u0615\u0616\u0617\u0618\u0619\u061a" // marks
            + "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0653\u0654\u0655"
            + "\u0656\u0657\u0658\u0659\u065a\u065b\u065c\u065d\u065e\u065f\u0670"
            + "\u06d6\u06d7\u06d8\u06d9\u06da\u06db\u06dc\u06df\u06e0\u06e1\u06e2"
            + "\u06e3\u06e4\u06e7\u06e8\u06ea\u06eb\u06ec\u06ed"
            + "\u00ac\u00ad\u061c\u180e\u200b\u200c\u200d\u200e\u200f" // half-spaces, as typed and as mistyped
            + "\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff";

    static final String TO = "\u0627\u0627\u0627\u0627\u0627\u0627"
            + "\u0648"
            + "\u06cc\u06cc\u06cc\u06cc\u06cc\u06cc"
            + "\u06a9\u06a9"
            + "\u0647\u0647\u0647\u0647\u0647\u0647\u0647"
            + "0123456789"
            + "0123456789"
            + "abcdefghijklmnopqrstuvwxyz"
            + ",;?%.."
            + "------"
            + "         ";

    /** In order; written in the part of the language of patterns that Java and PostgreSQL share. */
    static final List<Rule> RULES = List.of(
            // hey'at and jor'at are written with either chair of hamza; qara'at only with one
            new Rule("(?<!\u0627)\u0626\u062a", "\u0627\u062a"),
            // mas'ul, sho'un
            new Rule("\u0626\u0648", "\u0648\u0648"),
            // mas'ale
            new Rule("\u0645\u0633\u0626\u0644", "\u0645\u0633\u0627\u0644"),
            new Rule("\u0626", "\u06cc"),
            new Rule(" +", " "),
            new Rule("^ | $", ""),
            // the plural written apart: ha, hay, hayi, hayash …
            new Rule(
                    " (?=\u0647\u0627(\u06cc(\u06cc|\u0645|\u062a|\u0634|\u0645\u0627\u0646|\u062a\u0627\u0646|\u0634\u0627\u0646)?)?([^\u0621-\u06cc]|$))",
                    ""),
            // the mi of the present tense written apart; a look behind for it would be quadratic in PostgreSQL
            new Rule("^\u0645\u06cc (?=[\u0621-\u06cc])", "\u0645\u06cc"),
            new Rule(" \u0645\u06cc (?=[\u0621-\u06cc])", " \u0645\u06cc"),
            new Rule("^\u0646\u0645\u06cc (?=[\u0621-\u06cc])", "\u0646\u0645\u06cc"),
            new Rule(" \u0646\u0645\u06cc (?=[\u0621-\u06cc])", " \u0646\u0645\u06cc"));

    private Folding() {}

    static String fold(String text) {
        String folded = exchange(Normalizer.normalize(text, Normalizer.Form.NFKC), FROM, TO);
        for (Rule rule : RULES) {
            folded = rule.applyTo(folded);
        }
        return folded;
    }

    static String keyboard(String text) {
        return exchange(text, KEYBOARD_FROM, KEYBOARD_TO);
    }

    /** PostgreSQL's translate(). */
    private static String exchange(String text, String from, String to) {
        StringBuilder exchanged = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int place = from.indexOf(text.charAt(i));
            if (place < 0) {
                exchanged.append(text.charAt(i));
            } else if (place < to.length()) {
                exchanged.append(to.charAt(place));
            }
        }
        return exchanged.toString();
    }

    /** Wherever {@code pattern} is found, {@code becomes} stands instead: regexp_replace(…, 'g'). */
    record Rule(Pattern pattern, String becomes) {

        Rule(String pattern, String becomes) {
            this(Pattern.compile(pattern), becomes);
        }

        String applyTo(String text) {
            return pattern.matcher(text).replaceAll(becomes);
        }
    }
}
