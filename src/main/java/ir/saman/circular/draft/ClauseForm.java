package ir.saman.circular.draft;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CircularText.Clause;
import ir.saman.circular.ClauseForce;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Option;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A clause's own words as fields of a form, and read back from them. */
final class ClauseForm {

    static final String TEXT = "text";
    static final List<Option> KINDS =
            Typed.ours("clause.kind", "ARTICLE", "PARAGRAPH", "NOTE", "STAGE", "ITEM", "DEFINITION", "PREAMBLE");
    static final List<Option> LAID_BY =
            Typed.options("circular.laid-by.", "children", "clauses", "parent", "nomination", "conduct", "system");
    static final List<Option> FORCES = Stream.of(ClauseForce.values())
            .map(each -> new Option(each.name(), each.label()))
            .toList();

    private ClauseForm() {}

    static Form filled(Clause clause) {
        return Form.empty()
                .with("kind", clause.kind())
                .with("label", clause.label())
                .with("heading", clause.heading())
                .with("clauseForce", clause.force())
                .with(TEXT, clause.text())
                .with("note", clause.note())
                .with("laidBy", clause.laidBy());
    }

    /** A form for one more clause, of the kind of those beside it. */
    static Form blank(String kind) {
        return Form.empty().with("kind", kind).with("clauseForce", ClauseForce.NONE);
    }

    /** The clause as it is changed; what it asks and what stands below it stays. */
    static Optional<Clause> read(Form form, Clause before) {
        String label = Typed.line(form, "label");
        String force = Typed.oneOf(form, "clauseForce", FORCES);
        String laidBy = form.has("laidBy") ? Typed.oneOf(form, "laidBy", LAID_BY) : "";
        Clause read = new Clause(
                before.anchor(),
                Typed.oneOf(form, "kind", KINDS),
                label.isEmpty() ? before.label() : label,
                Typed.line(form, "heading"),
                Stream.of(ClauseForce.values())
                        .filter(each -> each.name().equals(force))
                        .findFirst()
                        .orElse(ClauseForce.NONE),
                Typed.neededWords(form, TEXT),
                Typed.words(form, "note"),
                laidBy,
                before.asks(),
                before.opens(),
                before.children());
        return form.refused() ? Optional.empty() : Optional.of(read);
    }

    /** One that says nothing yet. */
    static Clause empty(String anchor, String kind, String label) {
        return new Clause(anchor, kind, label, "", ClauseForce.NONE, "", "", "", List.of(), List.of(), List.of());
    }

    /** Notes that it would lie too deep. */
    static void tooDeep(Form form) {
        form.error("kind", text("circular.draft.deep", ClauseTree.DEEPEST));
    }
}
