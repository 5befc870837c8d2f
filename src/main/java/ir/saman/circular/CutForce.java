package ir.saman.circular;

import ir.saman.circular.CutText.Span;
import ir.saman.circular.CutText.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the words of a part say: which force, and where they speak of a deadline. */
final class CutForce {

    /** In this order: what begins at the same place is the longer, forbidding one. */
    private static final Map<String, ClauseForce> GROUPS = Map.of(
            "not", ClauseForce.MUST_NOT,
            "must", ClauseForce.MUST,
            "should", ClauseForce.SHOULD,
            "may", ClauseForce.MAY);

    private static final Pattern FORCE = CutWords.compiled("(?<not>" + CutWords.word("force.must-not") + ")|(?<must>"
            + CutWords.word("force.must") + ")|(?<should>" + CutWords.word("force.should") + ")|(?<may>"
            + CutWords.word("force.may") + ")");

    private static final List<Pattern> DEADLINES = Stream.of("1", "2", "3", "4", "5", "6")
            .map(each -> CutWords.pattern("deadline." + each))
            .toList();

    private CutForce() {}

    /** @param plain the whole letter, folded */
    static Words of(String plain, Span span) {
        String words = plain.substring(span.start(), span.end());
        Matcher found = FORCE.matcher(words);
        List<Span> deadlines = deadlines(words, span.start());
        return found.find()
                ? new Words(force(found), Optional.of(within(found, span.start())), deadlines)
                : new Words(ClauseForce.NONE, Optional.empty(), deadlines);
    }

    private static ClauseForce force(Matcher found) {
        return GROUPS.entrySet().stream()
                .filter(each -> found.start(each.getKey()) >= 0)
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(ClauseForce.NONE);
    }

    /** In their order; of those that overlap the one that begins first, and of these the longest. */
    private static List<Span> deadlines(String words, int offset) {
        List<Span> all = new ArrayList<>();
        for (Pattern pattern : DEADLINES) {
            Matcher found = pattern.matcher(words);
            while (found.find()) {
                all.add(within(found, offset));
            }
        }
        all.sort(Comparator.comparingInt(Span::start).thenComparing(Span::end, Comparator.reverseOrder()));
        List<Span> apart = new ArrayList<>();
        for (Span each : all) {
            if (apart.isEmpty() || apart.getLast().end() <= each.start()) {
                apart.add(each);
            }
        }
        return apart;
    }

    private static Span within(Matcher found, int offset) {
        return new Span(found.start() + offset, found.end() + offset);
    }
}
