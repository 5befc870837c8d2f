package ir.saman.board.national;

import static ir.saman.kit.text.Texts.text;

import ir.saman.board.Cut;
import ir.saman.board.ProvinceMap;
import ir.saman.board.Scope;
import ir.saman.board.Scope.Parameter;
import ir.saman.board.Tally;
import ir.saman.duty.Standing;
import ir.saman.kit.text.Digits;
import ir.saman.kit.web.Chip;
import ir.saman.kit.web.Figure;
import ir.saman.kit.web.Shell;
import ir.saman.kit.web.Tone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A board as its template draws it.
 *
 * @param moment as of when it is, in words
 * @param total all of it
 * @param lines the rows of its table, by {@code filter.cut()}
 * @param clauses the same figures by what asks for them, all of it
 * @param map the picture, for the country by provinces
 */
record BoardView(
        Scope scope,
        Choices choices,
        String moment,
        Line total,
        List<Line> lines,
        List<Line> clauses,
        Optional<ProvinceMap> map) {

    private static final int WORST = 10;

    /** How many clauses the eye looks through; the others are a link away, and in the files. */
    private static final int CLAUSES = 100;

    BoardView {
        lines = List.copyOf(lines);
        clauses = List.copyOf(clauses);
    }

    /** The clauses that are drawn: all, unless they are many and were not all asked for; then those with most that is overdue. */
    List<Line> drawnClauses() {
        return allClauses()
                ? clauses
                : clauses.stream()
                        .sorted(Comparator.comparingLong(
                                        (Line line) -> line.tally().of(Standing.OVERDUE))
                                .reversed())
                        .limit(CLAUSES)
                        .toList();
    }

    boolean allClauses() {
        return clauses.size() <= CLAUSES || choices.form().value("clauses").equals("all");
    }

    /** The address of this very board, which stays this place's for whoever has another as the widest. */
    String address(Shell shell) {
        return scope.path() + shell.with("as", "").substring(shell.path().length());
    }

    Filter filter() {
        return choices.filter();
    }

    /** The picture of these provinces, each leading to its board. */
    static ProvinceMap map(List<Line> provinces) {
        return ProvinceMap.of(provinces.stream()
                .collect(Collectors.toMap(
                        Line::code,
                        line -> new ProvinceMap.Province(
                                line.name(), line.tally(), line.link().href()))));
    }

    /** The parts in the order of the table's columns. */
    static List<Standing> parts() {
        return Tally.PARTS;
    }

    String caption() {
        return text("board.table", filter().cut().label());
    }

    /** The counties of a province, in the order of their names. */
    List<Line> tiles() {
        return filter().cut() == Cut.COUNTY
                ? lines.stream()
                        .filter(line -> !line.outside())
                        .sorted(Order.NAME.comparator(Cut.COUNTY))
                        .toList()
                : List.of();
    }

    /** The rows with the most overdue duties, for beside the picture. */
    List<Line> worst() {
        return lines.stream()
                .filter(line -> !line.outside() && line.tally().of(Standing.OVERDUE) > 0)
                .sorted(Order.OVERDUE.comparator(filter().cut()))
                .limit(WORST)
                .toList();
    }

    List<Figure> figures() {
        Tally tally = total.tally();
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure(
                new Chip(text("board.laid"), Tone.PLAIN),
                Digits.grouped(tally.laid()),
                text("board.laid.note", tally.shareWords()),
                total.href(),
                filter().why(scope)));
        Tally.PARTS.forEach(part -> figures.add(new Figure(
                part.chip(),
                Digits.grouped(tally.of(part)),
                tally.partWords(part),
                total.href(part),
                filter().why(scope, new Parameter("standing", part.name())))));
        return figures;
    }
}
