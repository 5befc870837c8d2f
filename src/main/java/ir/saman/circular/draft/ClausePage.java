package ir.saman.circular.draft;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CircularText.Ask;
import ir.saman.circular.CircularText.Clause;
import ir.saman.circular.CircularText.Opening;
import ir.saman.circular.Wording.Words;
import ir.saman.kit.web.Confirm;
import ir.saman.kit.web.Field;
import ir.saman.kit.web.Link;
import ir.saman.kit.web.Option;
import java.util.List;
import java.util.Optional;

/**
 * The form of a clause with what it asks and opens.
 *
 * @param clause absent for one that is added
 * @param remarks what its author may have overlooked
 */
record ClausePage(Held held, Optional<Clause> clause, Words words, List<String> remarks) {

    Field field(String name) {
        return Typed.field(held.form(), name);
    }

    Field hinted(String name) {
        return field(name).hint(text("circular.draft.hint." + name));
    }

    List<Option> kinds() {
        return ClauseForm.KINDS;
    }

    List<Option> forces() {
        return ClauseForm.FORCES;
    }

    List<Option> laidBy() {
        return ClauseForm.LAID_BY;
    }

    String title() {
        return clause.map(TreeRow::titleOf).orElse(text("circular.draft.clause.new"));
    }

    String action() {
        return held.path(clause.map(Clause::anchor).orElse("new"));
    }

    List<Ask> asks() {
        return clause.map(Clause::asks).orElse(List.of());
    }

    List<Opening> opens() {
        return clause.map(Clause::opens).orElse(List.of());
    }

    /** What a new clause's place is named by; empty for any other. */
    String place(String field) {
        return held.form().value(field);
    }

    List<Link> trail() {
        return held.trail(title());
    }

    static Confirm confirmDelete(Held held, Clause clause) {
        long below = clause.withBelow().count() - 1;
        long asks = clause.withBelow().mapToLong(each -> each.asks().size()).sum();
        return new Confirm(
                text("circular.draft.delete.ask", TreeRow.titleOf(clause)),
                List.of(text("circular.draft.delete.effect", below, asks), text("circular.draft.history.back")),
                held.path(clause.anchor()) + "/delete",
                text("circular.draft.delete"),
                held.path(),
                List.of(new Option(Writing.REVISION, held.revision()), new Option("confirmed", "on")));
    }
}
