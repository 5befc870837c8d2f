package ir.saman.circular.layer;

import ir.saman.circular.CutText.Span;
import ir.saman.circular.layer.Suspicion.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Letters of another keyboard and lost half-spaces, word by word. Each rule says what a word may mean. */
final class SpellingRules {

    private static final String MI = "\u0645\u06cc";
    private static final String NEMI = "\u0646\u0645\u06cc";
    private static final String I = "\u0627\u06cc";
    private static final char HE = '\u0647';

    /** What may be meant by a word; empty if it is well written. */
    private interface Rule extends Function<String, Optional<String>> {}

    /** Written as one word though it is two. */
    private static final Rule JOINED = word -> Lexicon.apart(word);

    /** The plural mark joined to its word. */
    private static final Rule PLURAL = word -> split(word, Lexicon.plural(word), 2);

    /** The half of a compound joined to the other. */
    private static final Rule COMPOUND = word -> split(word, Lexicon.compound(word), 3);

    /** The mi of the present tense joined to its verb. */
    private static final Rule VERB = word -> {
        int mi = word.startsWith(NEMI) ? NEMI.length() : word.startsWith(MI) ? MI.length() : 0;
        return mi > 0 && Lexicon.isVerb(word.substring(mi))
                ? Optional.of(word.substring(0, mi) + Letters.HALF_SPACE + word.substring(mi))
                : Optional.empty();
    };

    private static final List<Rule> OF_A_WORD = List.of(JOINED, VERB, PLURAL, COMPOUND);

    private SpellingRules() {}

    /** A word of the text. */
    private record Word(int start, int end, String text) {}

    static List<Suspicion> find(String text) {
        List<Suspicion> found = new ArrayList<>();
        List<Word> words = words(text);
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            foreign(word).or(() -> lost(word)).ifPresent(found::add);
            if (i + 1 < words.size()) {
                apart(text, word, words.get(i + 1)).ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<Suspicion> foreign(Word word) {
        return word.text().chars().anyMatch(c -> Letters.isForeign((char) c))
                ? Optional.of(new Suspicion(
                        Kind.ARABIC_LETTER,
                        new Span(word.start(), word.end()),
                        word.text(),
                        Letters.persian(word.text())))
                : Optional.empty();
    }

    private static Optional<Suspicion> lost(Word word) {
        return OF_A_WORD.stream()
                .flatMap(rule -> rule.apply(word.text()).stream())
                .findFirst()
                .map(meant -> new Suspicion(Kind.HALF_SPACE, new Span(word.start(), word.end()), word.text(), meant));
    }

    /** A blank where a half-space belongs. */
    private static Optional<Suspicion> apart(String text, Word word, Word next) {
        boolean oneBlank = next.start() == word.end() + 1 && text.charAt(word.end()) == ' ';
        boolean belongs = word.text().equals(MI)
                || word.text().equals(NEMI)
                || Lexicon.isPlural(next.text())
                || (next.text().equals(I) && word.text().charAt(word.text().length() - 1) == HE);
        return oneBlank && belongs
                ? Optional.of(new Suspicion(
                        Kind.HALF_SPACE,
                        new Span(word.start(), next.end()),
                        text.substring(word.start(), next.end()),
                        word.text() + Letters.HALF_SPACE + next.text()))
                : Optional.empty();
    }

    private static Optional<String> split(String word, Optional<String> ending, int least) {
        return ending.filter(each -> word.length() - each.length() >= least)
                .filter(each -> Letters.joins(word.charAt(word.length() - each.length() - 1)))
                .map(each -> word.substring(0, word.length() - each.length()) + Letters.HALF_SPACE + each);
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int start = at;
            while (at < text.length() && Letters.inWord(text.charAt(at))) {
                at++;
            }
            if (at > start) {
                words.add(new Word(start, at, text.substring(start, at)));
            } else {
                at++;
            }
        }
        return words;
    }
}
