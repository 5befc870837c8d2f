package ir.saman.circular.page;

import static ir.saman.kit.text.Texts.text;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.toMap;

import ir.saman.circular.page.PageSql.Counted;
import ir.saman.duty.Force;
import ir.saman.duty.Standing;
import ir.saman.kit.text.Digits;
import ir.saman.kit.web.Bar;
import ir.saman.kit.web.Figure;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How far the country is: how many duties stand how. What is from before Saman is no part of the whole.
 *
 * @param force of what is asked; of several asks together, MUST
 * @param endless whether there is no deadline at all: what is not done yet is then not said to have time
 */
record Progress(Map<Standing, Long> counts, Force force, boolean endless) {

    private static final List<Standing> FOLLOWED = List.of(
            Standing.MET,
            Standing.MET_LATE,
            Standing.WAITING,
            Standing.RETURNED,
            Standing.OVERDUE,
            Standing.NOT_YET_DUE);
    private static final List<Standing> APART = List.of(Standing.BEFORE, Standing.EXEMPT, Standing.ENDED);

    /** One standing and how many stand so. */
    record Part(Standing standing, String label, long count) {

        String number() {
            return Digits.grouped(count);
        }
    }

    static Progress of(Collection<Counted> counted) {
        return new Progress(
                counted.stream()
                        .collect(Collectors.groupingBy(
                                Counted::standing, () -> new EnumMap<>(Standing.class), summingLong(Counted::n))),
                Force.MUST,
                false);
    }

    /** The same of what is asked so strongly, {@code without} a deadline or with one. */
    Progress asked(Force strongly, boolean without) {
        return new Progress(counts, strongly, without);
    }

    /** What is followed: laid, and neither from before Saman nor dropped. */
    long followed() {
        return FOLLOWED.stream().mapToLong(this::count).sum();
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    String whole() {
        return text("circular.progress.whole", followed());
    }

    List<Part> parts() {
        return parts(FOLLOWED);
    }

    /** Counted apart: from before Saman, exempt, ended; in words. */
    List<String> apartWords() {
        return apart().stream()
                .map(part -> text("circular.progress.apart", part.label(), part.count()))
                .toList();
    }

    /** Counted apart: from before Saman, exempt, ended. */
    List<Part> apart() {
        return parts(APART);
    }

    Bar bar() {
        String words = parts().stream()
                .map(part -> text("circular.progress.part", part.label(), part.count()))
                .collect(joining(text("circular.comma")));
        return new Bar(
                words,
                parts().stream()
                        .map(part -> new Bar.Part(part.count(), part.standing().tone()))
                        .toList());
    }

    /** The row of figures of a whole circular: always the same, so that none of them is missed. */
    List<Figure> figures() {
        return FOLLOWED.stream()
                .map(each -> new Figure(each.chip(), Digits.grouped(count(each)), "", ""))
                .toList();
    }

    static Map<Long, Progress> byAsk(Collection<Counted> counted) {
        return counted.stream().collect(Collectors.groupingBy(Counted::ask)).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, each -> of(each.getValue())));
    }

    /** The asks of which all that is open is due on one day; of a circular that has ended, what was closed with it too. */
    static Set<Long> alike(Collection<Counted> counted, boolean inForce) {
        Set<Standing> open = EnumSet.of(Standing.OVERDUE, Standing.NOT_YET_DUE, Standing.RETURNED, Standing.WAITING);
        if (!inForce) {
            open.add(Standing.ENDED);
        }
        Map<Long, Set<Optional<LocalDate>>> days = counted.stream()
                .filter(each -> open.contains(each.standing()))
                .collect(Collectors.groupingBy(Counted::ask, Collectors.mapping(Counted::due, Collectors.toSet())));
        return days.entrySet().stream()
                .filter(each -> each.getValue().size() == 1
                        && each.getValue().iterator().next().isPresent())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private String label(Standing standing) {
        boolean open = endless && force == Force.MUST && standing == Standing.NOT_YET_DUE;
        return open ? text("circular.progress.endless") : standing.chip(force).text();
    }

    private long count(Standing standing) {
        return counts.getOrDefault(standing, 0L);
    }

    private List<Part> parts(List<Standing> of) {
        return of.stream()
                .map(each -> new Part(each, label(each), count(each)))
                .filter(part -> part.count() > 0)
                .toList();
    }
}
