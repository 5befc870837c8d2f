package ir.saman.circular;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the words of a clause say of time, found by how they look: a hint for whoever writes, never a rule. */
final class TimeWords {

    private static final Map<String, Integer> NUMBERS = CutWords.words("time.numbers").stream()
            .map(each -> each.split("=", 2))
            .collect(toMap(each -> each[0], each -> Integer.valueOf(each[1])));

    private static final Pattern SPAN = CutWords.compiled(
            CutWords.word("time.span").replace("<M>", NUMBERS.keySet().stream().collect(joining("|"))));

    private static final List<Pattern> OTHERS = Stream.of("date", "often", "from")
            .map(each -> CutWords.pattern("time." + each))
            .toList();

    private TimeWords() {}

    /** Each length, day and rhythm that is said, sorted; «دو ماه» and «۲ماه» are the same. */
    static List<String> of(String words) {
        String plain = CutPlain.of(words);
        Stream<String> spans = SPAN.matcher(plain).results().map(TimeWords::span);
        Stream<String> others = OTHERS.stream()
                .flatMap(pattern -> pattern.matcher(plain).results())
                .map(found -> found.group().replaceAll(" +", " "));
        return Stream.concat(spans, others).sorted().toList();
    }

    /** Whether the words say so many days. */
    static boolean says(String words, int days) {
        return SPAN.matcher(CutPlain.of(words))
                .results()
                .anyMatch(found -> number(found) == days && found.group("unit").equals(CutWords.word("time.day")));
    }

    private static String span(MatchResult found) {
        String working = Objects.isNull(found.group("working")) ? "" : "+";
        return number(found) + found.group("unit") + working;
    }

    private static int number(MatchResult found) {
        String said = found.group("number");
        return Character.isDigit(said.charAt(0))
                ? Integer.parseInt(said)
                : Stream.of(said.trim().split(" +"))
                        .mapToInt(each -> NUMBERS.getOrDefault(each, 0))
                        .sum();
    }
}
