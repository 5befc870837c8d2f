package ir.saman.board.home;

import static ir.saman.kit.text.Texts.text;

import ir.saman.board.Asked;
import ir.saman.board.Asked.Clause;
import ir.saman.board.Cell;
import ir.saman.board.Published;
import ir.saman.board.Tally;
import ir.saman.duty.Standing;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.text.Digits;
import ir.saman.kit.web.Bar;
import ir.saman.kit.web.Chip;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The first page as its template draws it. */
record HomeView(String moment, List<Circular> circulars) {

    HomeView {
        circulars = List.copyOf(circulars);
    }

    /** The page of what these ask, circular by circular in the order they were published. */
    static HomeView of(String moment, List<Asked> asked, List<Cell> cells, Set<Published> shown) {
        Map<String, Clause> circulars = new LinkedHashMap<>();
        asked.stream()
                .flatMap(each -> each.clause().stream())
                .forEach(clause -> circulars.putIfAbsent(clause.address(), clause));
        return new HomeView(
                moment,
                circulars.values().stream()
                        .map(clause -> new Circular(clause, tally(clause, asked, cells), shown))
                        .toList());
    }

    private static Tally tally(Clause clause, List<Asked> asked, List<Cell> cells) {
        List<Long> sources = asked.stream()
                .filter(each -> each.of(clause.address()))
                .map(Asked::source)
                .toList();
        return Tally.of(
                cells.stream().filter(cell -> sources.contains(cell.source())).toList());
    }

    /**
     * One circular in force and how far the country is with it.
     *
     * @param clause any of its clauses
     * @param tally all counts; only those in {@code shown} are written
     */
    record Circular(Clause clause, Tally tally, Set<Published> shown) {

        Circular {
            shown = Set.copyOf(shown);
        }

        String id() {
            return "circular-" + clause.address().replaceAll("[^\\p{L}\\p{N}-]+", "_");
        }

        String subject() {
            return clause.subject();
        }

        String href() {
            return clause.circularHref();
        }

        String name() {
            return text("board.home.circular", Digits.persian(clause.circular()));
        }

        String issued() {
            return text("board.home.on", PersianDate.of(clause.issuedOn()).words());
        }

        /** How many duties were laid. */
        Optional<String> laid() {
            return shows(Published.LAID) ? Optional.of(text("board.home.laid", tally.laid())) : Optional.empty();
        }

        /** The share met in time, once anything has come to its end. */
        Optional<String> share() {
            return shows(Published.CIRCULARS)
                    ? Optional.of(tally.share().stream()
                            .mapToObj(share -> text("board.home.share", share))
                            .findFirst()
                            .orElseGet(() -> text("board.home.early")))
                    : Optional.empty();
        }

        /** All its parts as one bar; the share alone would look as if all that was laid had come to its end. */
        Optional<Bar> bar() {
            return Optional.of(tally.bar()).filter(bar -> whole());
        }

        /** What there is of each part, those before Saman apart; of what is late alone where no more is published. */
        List<Chip> parts() {
            return Tally.PARTS.stream()
                    .filter(part -> whole() || part == Standing.OVERDUE && shows(Published.OVERDUE))
                    .filter(part -> part != Standing.BEFORE && tally.of(part) > 0)
                    .map(part -> new Chip(text("board.home.part", tally.of(part), part.label()), part.tone()))
                    .toList();
        }

        /** What is said of those due before Saman, if there are any. */
        Stream<String> before() {
            return Stream.of(tally.of(Standing.BEFORE))
                    .filter(many -> whole() && many > 0)
                    .map(many -> text("board.home.before", many));
        }

        /** Parts and whole give one another away: all of them, or none but what is published by itself. */
        private boolean whole() {
            return shows(Published.LAID) && shows(Published.OVERDUE);
        }

        private boolean shows(Published figure) {
            return shown.contains(Published.CIRCULARS) && shown.contains(figure);
        }
    }
}
