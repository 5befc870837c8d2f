package ir.saman.circular.draft;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CircularText.Clause;
import ir.saman.circular.ClauseForce;
import ir.saman.circular.Draft;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.web.Chip;
import ir.saman.kit.web.Confirm;
import ir.saman.kit.web.Link;
import ir.saman.kit.web.Option;
import java.util.List;
import java.util.stream.Stream;

/** A draft with its whole tree of clauses. */
record TreePage(Held held, String changedBy) {

    Draft draft() {
        return held.draft();
    }

    List<TreeRow> rows() {
        return TreeRow.of(draft().text().clauses(), 0);
    }

    Chip state() {
        return DraftLine.chip(draft().state());
    }

    String changed() {
        return text("circular.draft.tree.changed", draft().revision(), Tehran.moment(draft().changedAt()), changedBy);
    }

    /** How many clauses and asks there are, and how many binding clauses ask nothing. */
    String counts() {
        long clauses = draft().text().everyClause().count();
        long asks = draft().text()
                .everyClause()
                .mapToLong(each -> each.asks().size())
                .sum();
        long idle = draft().text().everyClause().filter(TreePage::idle).count();
        return idle == 0
                ? text("circular.draft.tree.whole", clauses, asks)
                : text("circular.draft.tree.idle", clauses, asks, idle);
    }

    private static boolean idle(Clause clause) {
        return Stream.of(ClauseForce.MUST, ClauseForce.SHOULD, ClauseForce.MUST_NOT)
                        .anyMatch(clause.force()::equals)
                && clause.asks().isEmpty()
                && clause.laidBy().isEmpty();
    }

    String move(Move move, TreeRow row) {
        return text("circular.draft.move.of", text("circular.draft.move." + move.word()), row.title());
    }

    List<Link> trail() {
        return List.of(
                Link.to(text("circular.draft.title"), "/desk/drafts"),
                Link.here(draft().text().subject()));
    }

    static Confirm confirmRenumber(Held held) {
        return confirm(
                held, "renumber", List.of(text("circular.draft.renumber.effect"), text("circular.draft.history.back")));
    }

    static Confirm confirmDrop(Held held) {
        return confirm(held, "drop", List.of(text("circular.draft.drop.effect")));
    }

    private static Confirm confirm(Held held, String step, List<String> effects) {
        return new Confirm(
                text("circular.draft." + step + ".ask", held.subject()),
                effects,
                held.path() + "/" + step,
                text("circular.draft." + step),
                held.path(),
                List.of(new Option(Writing.REVISION, held.revision()), new Option("confirmed", "on")));
    }
}
