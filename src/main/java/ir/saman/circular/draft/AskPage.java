package ir.saman.circular.draft;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CircularText.Clause;
import ir.saman.kit.web.Confirm;
import ir.saman.kit.web.Field;
import ir.saman.kit.web.FormError;
import ir.saman.kit.web.Link;
import ir.saman.kit.web.Option;
import java.util.List;
import java.util.Optional;

/**
 * The form of what a clause asks.
 *
 * @param key of the ask; {@code new} for one that is added
 * @param preview whom it would bind and by when; absent while something is wrong, or nobody asked
 */
record AskPage(Held held, Clause clause, String key, AskForm.Parts parts, Optional<AskPreview.Shown> preview) {

    static final String NEW = "new";

    Field field(String name) {
        return Typed.field(held.form(), name);
    }

    Field hinted(String name) {
        return field(name).hint(text("circular.draft.hint." + name));
    }

    /** What still stands in the way of a preview; empty where nobody asked for one. */
    String wanting() {
        return held.form().errors().stream()
                .findFirst()
                .map(FormError::text)
                .orElse(text("circular.draft.preview.wait"));
    }

    /** Whether what is seldom needed is filled or wrong, and so is open. */
    boolean arising() {
        return held.form().value(ArisesForm.ARISES).equals("EVENT")
                || filled(ArisesForm.LABEL)
                || held.form().error(ArisesForm.ARISES).isPresent()
                || held.form().value(RuleForm.MORE).startsWith(ArisesForm.REPORTER);
    }

    boolean cooperating() {
        return parts.cooperators().size() > 1
                || !parts.counterparts().field().values().isEmpty()
                || filled(Pick.query(AskForm.WITH))
                || filled(AskForm.WITH)
                || filled(AskForm.OTHERS)
                || parts.cooperators().stream()
                        .anyMatch(row -> row.place().error().isPresent());
    }

    boolean noted() {
        return filled("condition") || filled("askNote");
    }

    private boolean filled(String name) {
        return held.form().has(name) || held.form().error(name).isPresent();
    }

    boolean added() {
        return key.equals(NEW);
    }

    String title() {
        return text(added() ? "circular.draft.ask.new" : "circular.draft.ask.title", clause.label());
    }

    String action() {
        return held.path(clause.anchor()) + "/asks/" + key;
    }

    String back() {
        return held.path(clause.anchor());
    }

    List<Link> trail() {
        return held.trail(title());
    }

    /** The question before an ask or an opening is removed. */
    static Confirm confirmDelete(Held held, Clause clause, String action, String words) {
        return new Confirm(
                text("circular.draft.delete.ask", words),
                List.of(text("circular.draft.delete.one"), text("circular.draft.history.back")),
                action,
                text("circular.draft.delete"),
                held.path(clause.anchor()),
                List.of(new Option(Writing.REVISION, held.revision()), new Option("confirmed", "on")));
    }
}
