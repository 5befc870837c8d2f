package ir.saman.circular.layer;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CutText;
import ir.saman.circular.CutText.Part;
import ir.saman.circular.CutText.Span;
import ir.saman.circular.Cutting;
import ir.saman.circular.layer.Suspicion.Kind;
import ir.saman.kit.text.Digits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Everything in a text that may have been misread. Of two that overlap the one whose kind comes first stands. */
final class Suspicions {

    private static final Pattern NUMBER =
            Pattern.compile("[0-9\u0660-\u0669\u06f0-\u06f9]+(?:[-.][0-9\u0660-\u0669\u06f0-\u06f9]+)*");

    private Suspicions() {}

    /** In the order of the text. Doubled passages lie over others: within them words are suspect too. */
    static List<Suspicion> find(String text, List<SuspectWord> listed) {
        return find(text, List.of(), listed);
    }

    /** The same; {@code misread} is what is known to have been misread in this very text. */
    static List<Suspicion> find(String text, List<SuspectWord> misread, List<SuspectWord> listed) {
        CutText cut = Cutting.cut(text);
        List<Suspicion> small = Stream.of(
                        new ListedWords(Kind.MISREADING, misread).find(cut),
                        new ListedWords(Kind.LISTED_WORD, listed).find(cut),
                        SpellingRules.find(text),
                        DigitRules.find(text, text("circular.suspicion.date")),
                        doubtfulNumbers(cut))
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Suspicion::kind))
                .toList();
        List<Suspicion> all = new ArrayList<>(apart(small, text.length()));
        all.addAll(DoubledPassages.find(cut));
        all.sort(
                Comparator.comparingInt((Suspicion each) -> each.span().start()).thenComparing(Suspicion::kind));
        return all;
    }

    /** The first of those that overlap. */
    private static List<Suspicion> apart(List<Suspicion> all, int length) {
        boolean[] taken = new boolean[length];
        List<Suspicion> kept = new ArrayList<>();
        for (Suspicion each : all) {
            if (free(taken, each.span())) {
                Arrays.fill(taken, each.span().start(), each.span().end(), true);
                kept.add(each);
            }
        }
        return kept;
    }

    private static boolean free(boolean[] taken, Span span) {
        for (int i = span.start(); i < span.end(); i++) {
            if (taken[i]) {
                return false;
            }
        }
        return true;
    }

    private static List<Suspicion> doubtfulNumbers(CutText cut) {
        List<Suspicion> found = new ArrayList<>();
        for (int place : cut.clauses()) {
            Part part = cut.parts().get(place);
            boolean doubtful = part.mark().filter(mark -> mark.doubtful()).isPresent();
            Matcher number = NUMBER.matcher(cut.text())
                    .region(part.span().start(), part.span().end());
            if (doubtful && number.find()) {
                Span span = new Span(number.start(), number.end());
                found.add(new Suspicion(Kind.DOUBTFUL_NUMBER, span, cut.raw(span), turned(cut.raw(span))));
            }
        }
        return found;
    }

    /** Two numbers in the other order; a single one suggests nothing. */
    private static String turned(String number) {
        String[] parts = Digits.persian(number).split("-");
        return parts.length == 2 ? parts[1] + "-" + parts[0] : "";
    }
}
