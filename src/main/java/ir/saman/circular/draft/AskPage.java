package ir.saman.circular.draft;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CircularText.Clause;
import ir.saman.kit.web.Confirm;
import ir.saman.kit.web.Field;
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
record AskPage(
        Held held,
        Clause clause,
        String key,
        RuleForm.Fields who,
        List<Option> evidence,
        Optional<AskPreview.Shown> preview) {

    static final String NEW = "new";

    Field field(String name) {
        return Typed.field(held.form(), name);
    }

    Field hinted(String name) {
        return field(name).hint(text("circular.draft.hint." + name));
    }

    Field row(String list, int row, String part) {
        return ChainForm.field(held.form(), list, row, part);
    }

    List<Integer> rows(String list) {
        return ChainForm.rows(held.form(), list);
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
