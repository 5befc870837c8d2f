package ir.saman.duty.kinds;

import static ir.saman.kit.text.Texts.text;

import ir.saman.duty.card.Answers.Figure;
import ir.saman.kit.text.Digits;
import ir.saman.kit.text.PersianText;
import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Option;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The figures a kind of evidence asks, row by row. */
final class FigureForm {

    static final int MOST = 12;
    static final int LINE = 200;

    private static final int BLANK = 2;
    private static final int MOST_DECIMALS = 4;
    private static final BigDecimal FURTHEST = new BigDecimal("1000000000000000");
    private static final List<String> PARTS = List.of("label", "unit", "min", "max");

    private FigureForm() {}

    /** One row as it is drawn. */
    record Row(int number, Field label, Field unit, Field min, Field max, Field decimals, Field required) {

        String title() {
            return text("duty.kinds.figure", number + 1);
        }
    }

    static List<Option> decimals() {
        return IntStream.rangeClosed(0, MOST_DECIMALS)
                .mapToObj(each -> new Option(
                        Integer.toString(each), each == 0 ? text("duty.kinds.whole") : text("duty.kinds.places", each)))
                .toList();
    }

    /** Those that were filled in, and two more. */
    static List<Row> drawn(Form form) {
        int filled = IntStream.range(0, MOST)
                .filter(row -> filled(form, row))
                .map(row -> row + 1)
                .max()
                .orElse(0);
        return rows(form, Math.min(filled + BLANK, MOST));
    }

    static List<Row> rows(Form form, int many) {
        return IntStream.range(0, many).mapToObj(row -> row(form, row)).toList();
    }

    static void fill(Form form, List<Figure> figures) {
        for (int row = 0; row < figures.size(); row++) {
            Figure figure = figures.get(row);
            form.with(name(row, "label"), figure.label())
                    .with(name(row, "unit"), figure.unit())
                    .with(name(row, "min"), figure.min().map(Digits::grouped).orElse(""))
                    .with(name(row, "max"), figure.max().map(Digits::grouped).orElse(""))
                    .with(name(row, "decimals"), figure.decimals())
                    .with(name(row, "required"), figure.required() ? "on" : "");
        }
    }

    static List<Figure> read(Form form) {
        List<Figure> figures = new ArrayList<>();
        for (int row = 0; row < MOST; row++) {
            if (filled(form, row)) {
                String code = "f" + (figures.size() + 1);
                figures.add(read(form, row, code));
            }
        }
        return figures;
    }

    /** The same figures in other words: what they ask stays. */
    static List<Figure> reworded(Form form, List<Figure> before) {
        return IntStream.range(0, before.size())
                .mapToObj(row -> {
                    Figure was = before.get(row);
                    return new Figure(
                            was.code(),
                            line(form, row, "label"),
                            line(form, row, "unit"),
                            was.min(),
                            was.max(),
                            was.decimals(),
                            was.required());
                })
                .toList();
    }

    /** Between which numbers a figure must lie, in words. */
    static String bounds(Figure figure) {
        Optional<String> min = figure.min().map(Digits::grouped);
        Optional<String> max = figure.max().map(Digits::grouped);
        if (min.isPresent() && max.isPresent()) {
            return text("duty.kinds.bounds.both", min.get(), max.get());
        }
        return min.map(each -> text("duty.kinds.bounds.min", each))
                .or(() -> max.map(each -> text("duty.kinds.bounds.max", each)))
                .orElse(text("duty.kinds.bounds.none"));
    }

    private static Figure read(Form form, int row, String code) {
        String label = line(form, row, "label");
        String unit = line(form, row, "unit");
        Optional<BigDecimal> min = bound(form, row, "min");
        Optional<BigDecimal> max = bound(form, row, "max");
        if (min.isPresent() && max.filter(each -> each.compareTo(min.get()) < 0).isPresent()) {
            form.error(name(row, "max"), text("duty.kinds.max.below"));
        }
        String places = form.value(name(row, "decimals"));
        if (decimals().stream().noneMatch(each -> each.value().equals(places))) {
            form.error(name(row, "decimals"), text("kit.form.choice", text("duty.kinds.decimals")));
        }
        return new Figure(
                code,
                label,
                unit,
                min,
                max,
                Digits.parse(places).map(Long::intValue).orElse(0),
                form.has(name(row, "required")));
    }

    private static Optional<BigDecimal> bound(Form form, int row, String part) {
        String name = name(row, part);
        Optional<BigDecimal> read = form.decimal(name, text("duty.kinds." + part));
        if (read.filter(each -> each.abs().compareTo(FURTHEST) > 0).isPresent()) {
            form.error(name, text("duty.kinds.far"));
            return Optional.empty();
        }
        return read;
    }

    private static String line(Form form, int row, String part) {
        return PersianText.tidyLine(form.required(name(row, part), text("duty.kinds." + part), LINE));
    }

    private static boolean filled(Form form, int row) {
        return Stream.concat(PARTS.stream(), Stream.of("required")).anyMatch(part -> form.has(name(row, part)));
    }

    private static Row row(Form form, int row) {
        Field label = field(form, row, "label");
        Field unit = field(form, row, "unit");
        return new Row(
                row,
                filled(form, row) ? label.must() : label,
                filled(form, row) ? unit.must() : unit,
                field(form, row, "min"),
                field(form, row, "max"),
                field(form, row, "decimals"),
                field(form, row, "required"));
    }

    private static Field field(Form form, int row, String part) {
        return Field.of(form, name(row, part), text("duty.kinds." + part));
    }

    private static String name(int row, String part) {
        return "figure." + row + "." + part;
    }
}
