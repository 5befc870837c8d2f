package ir.saman.circular;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;

/** The words by which a letter's parts are known: data, not code ({@code circular/words/cutting.properties}). */
final class CutWords {

    private static final Properties WORDS = load();
    private static final String LETTER = "[\u0621-\u06cc]";

    private CutWords() {}

    /** The text under {@code key}, folded as the letters are. */
    static String word(String key) {
        return CutPlain.of(Objects.requireNonNull(WORDS.getProperty(key), key));
    }

    /** The texts under {@code key}, parted by commas. */
    static List<String> words(String key) {
        return List.of(word(key).split(","));
    }

    /** The expression under {@code key}. */
    static Pattern pattern(String key) {
        return compiled(word(key));
    }

    /** An expression written with the short forms of the file. */
    static Pattern compiled(String expression) {
        return Pattern.compile(expression
                .replace("<N>", "(?:" + word("number") + ")")
                .replace("<<", "(?<!" + LETTER + ")")
                .replace(">>", "(?!" + LETTER + ")")
                .replace("<L>", LETTER)
                .replace(" ?", "\u0001")
                .replace(" ", " {1,3}")
                .replace("\u0001", " {0,3}"));
    }

    private static Properties load() {
        Properties words = new Properties();
        try (var in = Objects.requireNonNull(CutWords.class.getResourceAsStream("/circular/words/cutting.properties"));
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
