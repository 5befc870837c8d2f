package ir.saman.circular.draft;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CircularText.Reference;
import ir.saman.circular.CircularText.Relation;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.text.Digits;
import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Option;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The texts a letter names, a row of fields each; rows without any words are left out. */
final class ReferenceForm {

    static final List<Option> RELATIONS = Typed.ours("relation", "RESTS_ON", "REPLACES", "REFERS_TO");
    static final List<Option> KINDS = Typed.options(
            "circular.kind.",
            "CIRCULAR",
            "DIRECTIVE",
            "POLICY",
            "BYLAW",
            "LETTER",
            "RESOLUTION",
            "LAW",
            "ORDER",
            "DECREE",
            "STATEMENT");

    /** How many empty rows stand behind the filled ones. */
    private static final int SPARE = 2;

    private static final int MOST = 60;

    private ReferenceForm() {}

    /** One of them as it is drawn. */
    record Row(Form form, int number) {

        Field field(String part) {
            return Typed.field(form, name(number, part));
        }

        Field hinted(String part) {
            return field(part).hint(text("circular.draft.hint." + part));
        }

        /** What it names, or that it is free. */
        String title() {
            if (!filled(form, number)) {
                return text("circular.draft.reference.more");
            }
            String named = Stream.of("refNumber", "title", "issuer")
                    .map(part -> form.value(name(number, part)))
                    .filter(each -> !each.isBlank())
                    .findFirst()
                    .map(Digits::persian)
                    .orElse("");
            return text("circular.draft.reference", number + 1, named);
        }

        /** Whether something in it is wrong. */
        boolean wrong() {
            return Stream.of("relation", "refKind", "issuer", "refNumber", "refDate", "title", "parts", "refNote")
                    .anyMatch(part -> form.error(name(number, part)).isPresent());
        }
    }

    static String name(int row, String part) {
        return "ref." + row + "." + part;
    }

    /** The rows to draw: those with something in them, and some empty ones. */
    static List<Row> rows(Form form) {
        int last =
                IntStream.range(0, MOST).filter(row -> filled(form, row)).max().orElse(-1);
        return IntStream.rangeClosed(0, Math.min(last + SPARE, MOST - 1))
                .mapToObj(row -> new Row(form, row))
                .toList();
    }

    static void fill(Form form, List<Reference> references) {
        for (int row = 0; row < references.size(); row++) {
            Reference each = references.get(row);
            form.with(name(row, "relation"), each.relation())
                    .with(name(row, "refKind"), each.kind())
                    .with(name(row, "issuer"), each.issuer())
                    .with(name(row, "refNumber"), each.number())
                    .with(
                            name(row, "refDate"),
                            each.date().map(day -> PersianDate.of(day).format()).orElse(""))
                    .with(name(row, "title"), each.title())
                    .with(name(row, "parts"), String.join("\n", each.parts()))
                    .with(name(row, "refNote"), each.note())
                    .with(name(row, "doubtful"), each.uncertain() ? "on" : "");
        }
    }

    static List<Reference> read(Form form) {
        return IntStream.range(0, MOST)
                .filter(row -> filled(form, row))
                .mapToObj(row -> read(form, row))
                .toList();
    }

    private static Reference read(Form form, int row) {
        String refDate = name(row, "refDate");
        return new Reference(
                Typed.oneOf(form, name(row, "relation"), RELATIONS, Relation.class),
                Typed.oneOf(form, name(row, "refKind"), KINDS),
                Typed.line(form, name(row, "issuer")),
                Digits.latin(Typed.line(form, name(row, "refNumber"))),
                form.date(refDate, Typed.label(refDate)).map(PersianDate::date),
                Typed.line(form, name(row, "title")),
                Typed.lines(form, name(row, "parts")),
                Typed.words(form, name(row, "refNote")),
                form.has(name(row, "doubtful")));
    }

    private static boolean filled(Form form, int row) {
        return Stream.of("issuer", "refNumber", "refDate", "title", "parts", "refNote")
                .anyMatch(part -> form.has(name(row, part)));
    }
}
