package ir.saman.board.brief;

import ir.saman.board.Asked;
import ir.saman.board.Cell;
import ir.saman.board.Cut;
import ir.saman.board.Place;
import ir.saman.board.Rows;
import ir.saman.board.Scope;
import ir.saman.board.Tally;
import ir.saman.directory.OrganId;
import ir.saman.duty.Standing;
import ir.saman.kit.text.Digits;
import ir.saman.kit.text.PersianOrder;
import ir.saman.kit.web.Link;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who is behind and who is ahead, from one reading by the rows of the board. */
record Ranking(Scope scope, Rows rows, List<Cell> cells, Predicate<Place> open) {

    private static final int FIRST = 5;

    private static final Comparator<Line> MOST_OVERDUE = Comparator.comparingLong((Line line) -> -line.overdue());
    private static final Comparator<Line> BY_NAME =
            PersianOrder.by(line -> line.name().text());

    /** The clauses with the most overdue duties; none that has none. */
    List<Line> clauses() {
        Map<Long, List<Cell>> bySource = cells.stream().collect(Collectors.groupingBy(Cell::source));
        return scope.asked().stream()
                .filter(asked -> bySource.containsKey(asked.source()))
                .map(asked -> clause(asked, bySource.getOrDefault(asked.source(), List.of())))
                .filter(line -> line.overdue() > 0)
                .sorted(MOST_OVERDUE)
                .limit(FIRST)
                .toList();
    }

    /** The rows with the smallest share met in time, at most half of those that have one, and none that misses nothing. */
    List<Line> lagging() {
        List<Line> all = ranked();
        return all.stream()
                .limit(Math.min(FIRST, (all.size() + 1) / 2))
                .filter(line -> line.share() < 100)
                .toList();
    }

    /** The rows with the largest share, of the other half; none that met nothing. */
    List<Line> leading() {
        List<Line> all = ranked();
        return all.reversed().stream()
                .limit(Math.min(FIRST, all.size() / 2))
                .filter(line -> line.share() > 0)
                .toList();
    }

    /** The rows in the order of their shares; one alone is neither behind nor ahead. */
    private List<Line> ranked() {
        List<Line> all = scope.cuts().stream()
                .limit(1)
                .flatMap(this::lines)
                .sorted(Comparator.comparingInt(Line::share)
                        .thenComparing(MOST_OVERDUE)
                        .thenComparing(BY_NAME))
                .toList();
        return all.size() > 1 ? all : List.of();
    }

    /** The rows in which any duty has come to its end. */
    private Stream<Line> lines(Cut cut) {
        Collection<List<Cell>> byRow = cells.stream()
                .filter(cell -> !cell.key().isEmpty())
                .collect(Collectors.groupingBy(Cell::key))
                .values();
        return byRow.stream()
                .map(row -> row(cut, row))
                .filter(line -> line.tally().share().isPresent());
    }

    private Line row(Cut cut, List<Cell> cells) {
        String key = cells.getFirst().key();
        String name = cut.name(cells.getFirst());
        Link link = cut.board(key)
                .filter(path -> opens(cut, key))
                .map(path -> Link.to(name, path))
                .orElseGet(() -> Link.here(name));
        return new Line(
                link,
                "",
                cut == Cut.CIRCULAR ? number(cells.getFirst()).orElse(name) : name,
                Tally.of(cells),
                rows.at(cut, key, scope.asked()).href(Standing.OVERDUE));
    }

    /** An agency may have gone elsewhere since it was stamped on what it is a row of. */
    private boolean opens(Cut cut, String key) {
        return cut != Cut.AGENCY || open.test(new Place.Agencies(new OrganId(Long.parseLong(key))));
    }

    /** The number of the circular a cell lies in. */
    private Optional<String> number(Cell cell) {
        return scope.asked().stream()
                .filter(asked -> asked.source() == cell.source())
                .flatMap(asked -> asked.clause().stream())
                .map(clause -> Digits.persian(clause.circular()))
                .findFirst();
    }

    private Line clause(Asked asked, List<Cell> cells) {
        return new Line(
                asked.link(),
                asked.note(),
                asked.label(),
                Tally.of(cells),
                rows.with("source", String.valueOf(asked.source())).href(Standing.OVERDUE));
    }
}
