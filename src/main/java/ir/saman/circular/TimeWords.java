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

    private static final String LENGTH =
            CutWords.word("time.span").replace("<M>", NUMBERS.keySet().stream().collect(joining("|")));

    private static final Pattern SPAN = CutWords.compiled(LENGTH);

    private static final List<Pattern> GRACES = Stream.of("1", "2")
            .map(each -> CutWords.compiled(CutWords.word("time.grace." + each).replace("<S>", LENGTH)))
            .toList();

    private static final Map<String, Days> UNITS = CutWords.words("time.units").stream()
            .map(each -> each.split("[=-]", 3))
            .collect(toMap(each -> each[0], each -> new Days(Integer.parseInt(each[1]), Integer.parseInt(each[2]))));

    private static final List<Pattern> OTHERS = Stream.of("date", "often", "from")
            .map(each -> CutWords.pattern("time." + each))
            .toList();

    private TimeWords() {}

    /** How many days a unit of time has, at least and at most. */
    private record Days(int least, int most) {

        boolean may(int many, int days) {
            return many * least <= days && days <= many * most;
        }
    }

    /** Each length, day and rhythm that is said, sorted; «دو ماه» and «۲ماه» are the same. */
    static List<String> of(String words) {
        String plain = CutPlain.of(words);
        Stream<String> spans = SPAN.matcher(plain).results().map(TimeWords::span);
        Stream<String> others = OTHERS.stream()
                .flatMap(pattern -> pattern.matcher(plain).results())
                .map(found -> found.group().replaceAll(" +", " "));
        return Stream.concat(spans, others).sorted().toList();
    }

    /**
     * Whether the words may say that so many days are left after the end of a period: a month is thirty days or thirty-one, and
     * working days may be any number.
     */
    static boolean mayGive(String words, int days) {
        String plain = CutPlain.of(words);
        return GRACES.stream()
                .flatMap(pattern -> pattern.matcher(plain).results())
                .anyMatch(found -> Objects.nonNull(found.group("working"))
                        || Objects.requireNonNull(UNITS.get(found.group("unit")))
                                .may(number(found), days));
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
