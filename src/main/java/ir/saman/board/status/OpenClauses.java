package ir.saman.board.status;

import static ir.saman.kit.text.Texts.text;

import ir.saman.board.Asked;
import ir.saman.board.Asked.Clause;
import ir.saman.board.Cell;
import ir.saman.board.Tally;
import ir.saman.kit.text.Digits;
import ir.saman.kit.web.Link;
import ir.saman.kit.web.Option;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What asks something and may be known by everybody: clauses of circulars that are not confidential. */
record OpenClauses(List<Asked> asked) {

    OpenClauses {
        asked = List.copyOf(asked);
    }

    static OpenClauses among(List<Asked> all) {
        return new OpenClauses(all.stream()
                .filter(each -> each.clause().filter(Clause::open).isPresent())
                .toList());
    }

    /** The address of the circular that is meant by a number or an address; empty where it is not one of these. */
    Optional<String> address(String circular) {
        return Asked.address(asked, circular);
    }

    /** Those of the circular of that address. */
    OpenClauses of(String circular) {
        return new OpenClauses(asked.stream().filter(each -> each.of(circular)).toList());
    }

    List<Long> sources() {
        return asked.stream().map(Asked::source).toList();
    }

    private Stream<Clause> clauses() {
        return asked.stream().flatMap(each -> each.clause().stream());
    }

    /** Where the first of them can be read as a whole. */
    Optional<String> circularHref() {
        return clauses().map(Clause::circularHref).findFirst();
    }

    List<Option> options() {
        return Asked.circulars(asked);
    }

    /** A line a clause, of what was counted. */
    List<StatusLine> byClause(List<Cell> cells) {
        Map<Long, List<Cell>> bySource = cells.stream().collect(Collectors.groupingBy(Cell::source));
        return asked.stream()
                .flatMap(each -> each
                        .clause()
                        .map(clause -> new StatusLine(
                                "source-" + each.source(),
                                text("board.status.kind.clause"),
                                Link.to(each.label(), clause.href()),
                                each.action(),
                                Tally.of(bySource.getOrDefault(each.source(), List.of()))))
                        .stream())
                .filter(line -> line.tally().laid() > 0)
                .toList();
    }

    /** A line a circular, of what was counted. */
    List<StatusLine> byCircular(List<Cell> cells) {
        return clauses()
                .map(Clause::address)
                .distinct()
                .flatMap(address -> circular(of(address), cells).stream())
                .filter(line -> line.tally().laid() > 0)
                .toList();
    }

    private static Optional<StatusLine> circular(OpenClauses own, List<Cell> cells) {
        List<Long> sources = own.sources();
        return own.clauses()
                .findFirst()
                .map(clause -> new StatusLine(
                        "circular-" + sources.getFirst(),
                        text("board.status.kind.circular"),
                        Link.to(text("board.home.circular", Digits.persian(clause.circular())), clause.circularHref()),
                        clause.subject(),
                        Tally.of(cells.stream()
                                .filter(cell -> sources.contains(cell.source()))
                                .toList())));
    }
}
