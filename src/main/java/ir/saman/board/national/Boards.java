package ir.saman.board.national;

import static ir.saman.kit.text.Texts.text;

import ir.saman.board.Asked;
import ir.saman.board.Cell;
import ir.saman.board.Cut;
import ir.saman.board.Now;
import ir.saman.board.Readings;
import ir.saman.board.Rows;
import ir.saman.board.Scope;
import ir.saman.board.Scope.Parameter;
import ir.saman.board.Scopes;
import ir.saman.board.Tally;
import ir.saman.directory.Actor;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Link;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Draws up a board: one reading, summed by rows, by clauses and as a whole, so that all its figures agree. */
@Component
class Boards {

    private final Readings readings;
    private final Scopes scopes;
    private final Clock clock;

    Boards(Readings readings, Scopes scopes, Clock clock) {
        this.readings = readings;
        this.scopes = scopes;
        this.clock = clock;
    }

    /**
     * The board of a scope as {@code form} narrows it, for that reader of it. Every figure leads to its duties, of a past
     * day too, as they are known today or as they were then.
     */
    BoardView view(Actor reader, Scope scope, Form form) {
        var today = Tehran.today(clock);
        Filter filter = Filter.read(form, scope, today);
        Choices choices = new Choices(scope, filter, form, today, scopes.open(reader, filter.cut()));
        List<Cell> cells = readings.read(filter.question(scope, today));
        Rows rows = filter.rows(scope);
        List<Line> lines = lines(cells, choices, rows);
        return new BoardView(
                scope,
                choices,
                Now.words(filter.asOf(), filter.asThenKnown(), clock),
                new Line(scope.path(), Link.here(text("board.total")), "", Tally.of(cells), rows, filter.why(scope)),
                lines,
                clauses(cells, choices, rows),
                Optional.of(filter.cut()).filter(cut -> cut == Cut.PROVINCE).map(cut -> BoardView.map(lines)));
    }

    private static List<Line> lines(List<Cell> cells, Choices choices, Rows rows) {
        Map<String, List<Cell>> byRow = cells.stream().collect(Collectors.groupingBy(Cell::key));
        return byRow.values().stream()
                .map(row -> line(row, choices, rows))
                .filter(line -> line.tally().laid() > 0)
                .sorted(choices.filter().order().comparator(choices.filter().cut()))
                .toList();
    }

    private static Line line(List<Cell> row, Choices choices, Rows rows) {
        Cut cut = choices.filter().cut();
        String key = row.getFirst().key();
        String name = cut.name(row.getFirst());
        Link link = Optional.of(key)
                .filter(any -> !any.isEmpty())
                .flatMap(any -> choices.below(cut, any))
                .map(path -> Link.to(name, path))
                .orElseGet(() -> Link.here(name));
        return new Line(
                key,
                link,
                "",
                Tally.of(row),
                rows.at(cut, key, choices.filter().asked()),
                choices.why(new Parameter(cut.parameter(), cut.value(key))));
    }

    private static List<Line> clauses(List<Cell> cells, Choices choices, Rows rows) {
        Map<Long, List<Cell>> bySource = cells.stream().collect(Collectors.groupingBy(Cell::source));
        return choices.filter().asked().stream()
                .filter(asked -> bySource.containsKey(asked.source()))
                .map(asked -> clause(asked, bySource.getOrDefault(asked.source(), List.of()), choices, rows))
                .filter(line -> line.tally().laid() > 0)
                .toList();
    }

    private static Line clause(Asked asked, List<Cell> cells, Choices choices, Rows rows) {
        String source = String.valueOf(asked.source());
        return new Line(
                source,
                asked.link(),
                asked.note(),
                Tally.of(cells),
                rows.with("source", source),
                choices.why(new Parameter("source", source)));
    }
}
