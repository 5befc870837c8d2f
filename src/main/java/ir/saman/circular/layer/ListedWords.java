package ir.saman.circular.layer;

import static java.util.stream.Collectors.joining;

import ir.saman.circular.CutText;
import ir.saman.circular.CutText.Span;
import ir.saman.circular.layer.Suspicion.Kind;
import ir.saman.kit.text.Digits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the words of a list, the administrator's or a circular's own, whichever keyboard typed them, all in one pass. */
final class ListedWords {

    private static final String EDGE = "[\u0621-\u063a\u0641-\u064a\u0671-\u06d30-9]";

    private final Kind kind;
    private final Map<String, SuspectWord> words = new HashMap<>();

    ListedWords(Kind kind, List<SuspectWord> listed) {
        this.kind = kind;
        listed.forEach(each -> words.putIfAbsent(folded(each.word()), each));
    }

    List<Suspicion> find(CutText cut) {
        List<Suspicion> found = new ArrayList<>();
        if (words.isEmpty()) {
            return found;
        }
        Matcher matcher = pattern().matcher(plain(cut.text()));
        while (matcher.find()) {
            Optional.ofNullable(words.get(folded(matcher.group())))
                    .filter(word ->
                            !word.letterhead() || cut.at(matcher.start()).kind() == CutText.Kind.LETTERHEAD)
                    .ifPresent(word -> {
                        Span span = new Span(matcher.start(), matcher.end());
                        found.add(new Suspicion(kind, span, cut.raw(span), word.suggestion()));
                    });
        }
        return found;
    }

    private Pattern pattern() {
        return Pattern.compile(words.keySet().stream()
                .sorted((one, other) -> other.length() - one.length())
                .map(word -> Stream.of(word.split(" ")).map(Pattern::quote).collect(joining("[\\s\u200c]{1,3}")))
                .collect(joining("|", "(?<!" + EDGE + ")(?:", ")(?!" + EDGE + ")")));
    }

    private static String folded(String word) {
        return plain(word).replaceAll("[\\s\u200c]+", " ").strip();
    }

    /** As long as the text itself. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(Digits.latin(text));
        for (int i = 0; i < plain.length(); i++) {
            plain.setCharAt(i, Letters.persian(plain.charAt(i)));
        }
        return plain.toString();
    }
}
