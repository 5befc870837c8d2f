package ir.saman.board.brief;

import static ir.saman.kit.text.Texts.text;

import ir.saman.board.brief.Measure.Then;
import ir.saman.kit.text.Digits;
import ir.saman.secretariat.Document;
import ir.saman.secretariat.Document.Block;
import ir.saman.secretariat.Document.Column;
import ir.saman.secretariat.Document.Paragraph;
import ir.saman.secretariat.Document.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A brief on paper; a part of which there is nothing is left out or said in a line.
 *
 * @param rows so many of each of its lists
 */
record BriefDocument(Brief brief, int rows) {

    /** As many rows as the screen has; fewer where that is more than a page. */
    private static final List<Integer> ROWS = List.of(5, 3, 2);

    /** A name or an action has so many signs at most. */
    private static final int SIGNS = 90;

    /** The same with as much as there is, and with less: the page is one. */
    static List<Document> fullestFirst(Brief brief) {
        return ROWS.stream()
                .map(rows -> new BriefDocument(brief, rows).document())
                .toList();
    }

    Document document() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Document.Title(brief.title()));
        blocks.add(new Paragraph(brief.moment()));
        if (brief.laid() == 0) {
            blocks.add(new Paragraph(text("board.empty.title")));
        } else {
            blocks.add(measures());
            blocks.add(clauses());
            ranks().ifPresent(blocks::add);
            blocks.add(ahead());
            blocks.add(waits());
        }
        return new Document(brief.title(), "", blocks);
    }

    private Table measures() {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(text("board.brief.figure"), 5, false));
        columns.add(new Column(text("board.brief.now"), 3, true));
        brief.measures().getFirst().before().forEach(then -> {
            columns.add(new Column(then.day(), 4, true));
            columns.add(new Column(text("board.brief.change"), 5, false));
        });
        return new Table(
                text("board.figures"),
                columns,
                brief.measures().stream().map(BriefDocument::cells).toList());
    }

    private static List<String> cells(Measure measure) {
        Stream<String> before = measure.before().stream().flatMap(BriefDocument::cells);
        return Stream.concat(Stream.of(measure.chip().text(), measure.value()), before)
                .toList();
    }

    private static Stream<String> cells(Then then) {
        return Stream.of(then.value(), then.change());
    }

    private Block clauses() {
        if (brief.clauses().isEmpty()) {
            return new Paragraph(text("board.brief.nothing", text("board.brief.clauses")));
        }
        return new Table(
                text("board.brief.clauses"),
                List.of(
                        new Column(text("board.column.clause"), 16, false),
                        new Column(text("board.column.overdue"), 2, true),
                        new Column(text("board.column.share"), 2, true)),
                brief.clauses().stream()
                        .limit(rows)
                        .map(line -> List.of(
                                named(line.onPaper(), line.note()),
                                Digits.grouped(line.overdue()),
                                line.tally().shareWords()))
                        .toList());
    }

    /** Who lags and who leads, beside each other: the page is one. */
    private Optional<Block> ranks() {
        int most =
                Math.min(rows, Math.max(brief.lagging().size(), brief.leading().size()));
        return Optional.of(most)
                .filter(any -> any > 0)
                .map(any -> new Table(
                        text("board.brief.ranks"),
                        Stream.of("board.brief.behind", "board.brief.before")
                                .flatMap(key -> Stream.of(
                                        new Column(text(key, brief.row()), 6, false),
                                        new Column(text("board.column.overdue"), 2, true),
                                        new Column(text("board.column.share"), 2, true)))
                                .toList(),
                        IntStream.range(0, any)
                                .mapToObj(row -> Stream.of(brief.lagging(), brief.leading())
                                        .flatMap(side -> side.stream()
                                                .skip(row)
                                                .findFirst()
                                                .map(BriefDocument::rank)
                                                .orElseGet(() -> Stream.of("", "", "")))
                                        .toList())
                                .toList()));
    }

    private static Stream<String> rank(Line line) {
        return Stream.of(
                cut(line.onPaper()),
                Digits.grouped(line.overdue()),
                line.tally().shareWords());
    }

    private Block ahead() {
        Ahead ahead = brief.ahead();
        if (ahead.days().isEmpty()) {
            return new Paragraph(text("board.brief.nothing", text("board.brief.ahead")));
        }
        return new Table(
                text(
                        "board.brief.counted",
                        text("board.brief.ahead"),
                        ahead.open().n(),
                        ahead.returned().n()),
                List.of(
                        new Column(text("board.brief.day"), 3, true),
                        new Column(text("board.column.clause"), 13, false),
                        new Column(text("board.brief.open"), 2, true),
                        new Column(text("board.brief.returned"), 2, true)),
                Stream.concat(
                                ahead.days().stream().limit(rows).map(BriefDocument::cells),
                                ahead.after(rows).stream().map(BriefDocument::cells))
                        .toList());
    }

    private static List<String> cells(Ahead.Day day) {
        return List.of(
                day.day(),
                named(day.clause().text(), day.action()),
                Digits.grouped(day.open().n()),
                Digits.grouped(day.returned().n()));
    }

    private static List<String> cells(Ahead.Rest rest) {
        return List.of(
                "",
                text("board.brief.rest", rest.lines()),
                Digits.grouped(rest.open()),
                Digits.grouped(rest.returned()));
    }

    private Block waits() {
        Waits waits = brief.waits();
        String at = waits.at().stream()
                .limit(rows)
                .map(each -> text("board.brief.at", cut(each.organ()), each.n()))
                .collect(Collectors.joining(text("board.bar.between")));
        return new Paragraph(
                at.isEmpty()
                        ? text("board.brief.nothing", text("board.brief.waits"))
                        : text("board.brief.most", text("board.brief.waits"), waits.total(), at));
    }

    private static String named(String name, String note) {
        return note.isEmpty() ? cut(name) : text("board.brief.named", cut(name), cut(note));
    }

    /** The whole, or its first words. */
    private static String cut(String words) {
        if (words.codePointCount(0, words.length()) <= SIGNS) {
            return words;
        }
        String first = words.substring(0, words.offsetByCodePoints(0, SIGNS));
        return text("board.brief.cut", first.substring(0, Math.max(first.lastIndexOf(' '), first.length() / 2)));
    }
}
