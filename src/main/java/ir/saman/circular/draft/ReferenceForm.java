package ir.saman.circular.draft;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CircularText.Reference;
import ir.saman.circular.CircularText.Relation;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Option;
import java.util.List;
import java.util.Optional;
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

    static String name(int row, String part) {
        return "ref." + row + "." + part;
    }

    /** The rows to draw: those with something in them, and some empty ones. */
    static List<Integer> rows(Form form) {
        int last =
                IntStream.range(0, MOST).filter(row -> filled(form, row)).max().orElse(-1);
        return IntStream.rangeClosed(0, Math.min(last + SPARE, MOST - 1))
                .boxed()
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
                    .with(name(row, "title"), each.title());
        }
    }

    /** What the fields do not show of a row (its articles, its note) stays with it. */
    static List<Reference> read(Form form, List<Reference> before) {
        return rows(form).stream()
                .filter(row -> filled(form, row))
                .map(row -> read(
                        form,
                        row,
                        before.stream()
                                .skip(row)
                                .findFirst()
                                .filter(each -> each.title().equals(form.value(name(row, "title"))))))
                .toList();
    }

    private static Reference read(Form form, int row, Optional<Reference> before) {
        String relation = Typed.oneOf(form, name(row, "relation"), RELATIONS);
        String refDate = name(row, "refDate");
        return new Reference(
                Stream.of(Relation.values())
                        .filter(each -> each.name().equals(relation))
                        .findFirst()
                        .orElse(Relation.REFERS_TO),
                Typed.oneOf(form, name(row, "refKind"), KINDS),
                Typed.line(form, name(row, "issuer")),
                Typed.line(form, name(row, "refNumber")),
                form.date(refDate, Typed.label(refDate)).map(PersianDate::date),
                Typed.line(form, name(row, "title")),
                before.map(Reference::parts).orElse(List.of()),
                before.map(Reference::note).orElse(""),
                before.map(Reference::uncertain).orElse(false));
    }

    private static boolean filled(Form form, int row) {
        return Stream.of("issuer", "refNumber", "refDate", "title").anyMatch(part -> form.has(name(row, part)));
    }

    /** The words above a row. */
    static String legend(int row) {
        return text("circular.draft.reference", row + 1);
    }
}
