package ir.saman.circular.layer;

import ir.saman.kit.text.PersianText;
import java.util.HashSet;
import java.util.Set;

/** How alike two wordings are: the words they share, by how each begins, as Saman words a clause shortly and in its own way. */
final class Likeness {

    private static final int BEGINNING = 4;
    private static final int LEAST = 3;

    private final Set<String> words;

    Likeness(String text) {
        this.words = words(text);
    }

    /** From 0, nothing in common, to 1. */
    double to(String other) {
        Set<String> shared = words(other);
        int both = words.size() + shared.size();
        shared.retainAll(words);
        return both == 0 ? 0 : 2.0 * shared.size() / both;
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        for (String word : PersianText.normalise(text).split("[^\\p{L}\\p{N}]+")) {
            if (word.length() >= LEAST || word.chars().allMatch(Character::isDigit) && !word.isEmpty()) {
                words.add(word.substring(0, Math.min(BEGINNING, word.length())));
            }
        }
        return words;
    }
}
