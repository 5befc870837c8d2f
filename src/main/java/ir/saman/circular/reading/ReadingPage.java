package ir.saman.circular.reading;

import static ir.saman.kit.text.Texts.text;
import static java.util.stream.Collectors.groupingBy;

import ir.saman.circular.CircularText.Clause;
import ir.saman.circular.CircularText.Misreading;
import ir.saman.circular.ClauseForce;
import ir.saman.circular.ClauseWords;
import ir.saman.circular.Readers.Opened;
import ir.saman.circular.Wording;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.web.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A circular clause by clause.
 *
 * @param brought whether the letter's own text was brought in
 * @param loose misreadings that belong to no clause
 */
record ReadingPage(Opened opened, List<ReadLine> lines, boolean brought, List<Misreading> loose) {

    static ReadingPage of(Opened opened, Wording.Words words, Map<String, ClauseWords.Words> letter) {
        Map<String, List<Misreading>> misread =
                opened.text().misreadings().stream().collect(groupingBy(Misreading::where));
        List<ReadLine> lines = new ArrayList<>();
        for (Clause clause : opened.text().clauses()) {
            add(clause, 0, lines, words, misread, letter);
        }
        List<Misreading> loose = opened.text().misreadings().stream()
                .filter(each ->
                        lines.stream().noneMatch(line -> line.clause().anchor().equals(each.where())))
                .toList();
        return new ReadingPage(opened, List.copyOf(lines), !letter.isEmpty(), loose);
    }

    private static void add(
            Clause clause,
            int depth,
            List<ReadLine> lines,
            Wording.Words words,
            Map<String, List<Misreading>> misread,
            Map<String, ClauseWords.Words> letter) {
        lines.add(new ReadLine(
                clause,
                depth,
                Optional.ofNullable(letter.get(clause.anchor())),
                clause.asks().stream()
                        .map(ask -> new ReadLine.Asked(ask, words.of(clause, ask)))
                        .toList(),
                clause.opens().stream()
                        .map(each -> new ReadLine.Opening(each, words.of(each)))
                        .toList(),
                misread.getOrDefault(clause.anchor(), List.of())));
        clause.children().forEach(each -> add(each, depth + 1, lines, words, misread, letter));
    }

    String title() {
        return text("circular.reading.of", opened.name().shortly());
    }

    String note() {
        return text(
                "circular.reading.version",
                opened.version().number(),
                PersianDate.of(opened.version().validFrom()).format());
    }

    List<Link> trail() {
        return List.of(
                Link.to(text("circular.library.title"), "/circulars"),
                Link.to(opened.name().shortly(), opened.name().path()),
                Link.here(text("circular.reading.title")));
    }

    /** How many clauses there are, and how many of each force, in words. */
    List<String> counts() {
        Stream<String> forces = Stream.of(ClauseForce.values())
                .map(force -> text("circular.reading.count.force", force.label(), count(force)));
        return Stream.concat(Stream.of(text("circular.reading.count", lines.size())), forces)
                .toList();
    }

    /** Clauses whose words have not been found in the letter that was brought in. */
    long withoutWords() {
        return brought ? lines.stream().filter(line -> line.letter().isEmpty()).count() : 0;
    }

    private long count(ClauseForce force) {
        return lines.stream().filter(line -> line.clause().force() == force).count();
    }
}
