package ir.saman.board.why;

import static ir.saman.kit.text.Texts.text;

import ir.saman.board.Asked;
import ir.saman.board.Cell;
import ir.saman.board.Cut;
import ir.saman.board.Tally;
import ir.saman.kit.text.PersianOrder;
import ir.saman.kit.web.Link;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The parts a figure adds up from, each way from the same cells. */
record Parts(Chosen chosen, List<Cell> all) {

    /** How it adds up, clause by clause. */
    List<Part> clauses() {
        Map<Long, List<Cell>> bySource = cells().stream().collect(Collectors.groupingBy(Cell::source));
        return chosen.asked().stream()
                .map(asked -> clause(asked, bySource.getOrDefault(asked.source(), List.of())))
                .filter(part -> part.n() > 0)
                .toList();
    }

    private Part clause(Asked asked, List<Cell> cells) {
        long n = chosen.of(Tally.of(cells));
        String source = String.valueOf(asked.source());
        return new Part(asked.link(), asked.note(), n, chosen.href(chosen.rows().with(Chosen.SOURCE, source)));
    }

    /** How it adds up by the rows of the table, the most first; none if it is one row's, or there is no table. */
    List<Part> rows() {
        if (chosen.row().isPresent() || chosen.cut() == Cut.WHOLE) {
            return List.of();
        }
        Map<String, List<Cell>> byRow = all.stream().collect(Collectors.groupingBy(Cell::key));
        return byRow.values().stream()
                .map(this::row)
                .filter(part -> part.n() > 0)
                .sorted(Comparator.comparingLong((Part part) -> -part.n())
                        .thenComparing(PersianOrder.by(part -> part.name().text())))
                .toList();
    }

    private Part row(List<Cell> cells) {
        String key = cells.getFirst().key();
        String name = chosen.cut().name(cells.getFirst());
        return new Part(
                Link.to(name, chosen.cut().value(key)),
                "",
                chosen.of(Tally.of(cells)),
                chosen.href(chosen.rows().at(chosen.cut(), key, chosen.asked())));
    }

    /** How what was laid stands, where that is the figure: its parts, each with the code of its standing to lead to. */
    List<Part> standings() {
        Tally tally = Tally.of(cells());
        return chosen.standing().isPresent()
                ? List.of()
                : Tally.PARTS.stream()
                        .map(part -> new Part(
                                Link.to(part.label(), part.name()),
                                text("board.why.standing." + part),
                                tally.of(part),
                                chosen.rows().href(part)))
                        .toList();
    }

    private List<Cell> cells() {
        return all.stream().filter(chosen::holds).toList();
    }
}
