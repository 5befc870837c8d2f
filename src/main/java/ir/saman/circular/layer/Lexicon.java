package ir.saman.circular.layer;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/** The words by which lost half-spaces are known: data, not code ({@code circular/words/suspicions.properties}). */
final class Lexicon {

    private static final Properties WORDS = load();

    private static final Set<String> VERBS = Set.copyOf(words("verbs"));
    private static final List<String> PLURALS = longestFirst("plurals");
    private static final Set<String> NO_PLURALS = Set.copyOf(words("plural.exceptions"));
    private static final List<String> ENDINGS = longestFirst("endings");
    private static final Set<String> NO_ENDINGS = Set.copyOf(words("ending.exceptions"));
    private static final Map<String, String> JOINED =
            words("joined").stream().map(each -> each.split(":")).collect(toMap(pair -> pair[0], pair -> pair[1]));

    private Lexicon() {}

    static boolean isVerb(String word) {
        return VERBS.contains(word);
    }

    static boolean isPlural(String word) {
        return PLURALS.contains(word);
    }

    /** How a word that is two is written. */
    static Optional<String> apart(String word) {
        return Optional.ofNullable(JOINED.get(word));
    }

    /** The plural mark a word ends in, unless it is one of those that only look so. */
    static Optional<String> plural(String word) {
        return NO_PLURALS.contains(word) ? Optional.empty() : ending(word, PLURALS);
    }

    /** The second half of a compound, unless the word is one that is written together. */
    static Optional<String> compound(String word) {
        return NO_ENDINGS.contains(word) ? Optional.empty() : ending(word, ENDINGS);
    }

    private static Optional<String> ending(String word, List<String> endings) {
        return endings.stream().filter(word::endsWith).findFirst();
    }

    private static List<String> longestFirst(String key) {
        return words(key).stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private static List<String> words(String key) {
        return Stream.of(Objects.requireNonNull(WORDS.getProperty(key), key).split(","))
                .toList();
    }

    private static Properties load() {
        Properties words = new Properties();
        try (var in = Objects.requireNonNull(
                        Lexicon.class.getResourceAsStream("/circular/words/suspicions.properties"));
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
