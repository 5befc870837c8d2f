package ir.saman.circular.draft;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CircularText.Clause;
import ir.saman.kit.web.Field;
import ir.saman.kit.web.Link;
import java.util.List;
import java.util.stream.Stream;

/** The form of what a clause makes possible; its key is {@code new} for one that is added. */
record OpeningPage(Held held, Clause clause, String key, RuleFields who, Pick consent) {

    Field field(String name) {
        return Typed.field(held.form(), name);
    }

    Field hinted(String name) {
        return field(name).hint(text("circular.draft.hint." + name));
    }

    /** Whether what is seldom needed is filled or wrong, and so is open. */
    boolean noted() {
        return Stream.of("limit", "condition", "askNote")
                .anyMatch(
                        each -> held.form().has(each) || held.form().error(each).isPresent());
    }

    boolean added() {
        return key.equals(AskPage.NEW);
    }

    String title() {
        return text(added() ? "circular.draft.opening.new" : "circular.draft.opening.title", clause.label());
    }

    String action() {
        return held.path(clause.anchor()) + "/openings/" + key;
    }

    String back() {
        return held.path(clause.anchor());
    }

    List<Link> trail() {
        return held.trail(title());
    }
}
