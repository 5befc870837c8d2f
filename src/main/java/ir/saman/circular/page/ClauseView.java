package ir.saman.circular.page;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CircularText.Clause;
import ir.saman.circular.CircularText.Misreading;
import ir.saman.circular.ClauseWords.Words;
import ir.saman.circular.Wording;
import ir.saman.kit.text.Texts;
import ir.saman.kit.web.Chip;
import java.util.List;
import java.util.Optional;

/**
 * A clause with what it asks and opens, and the clauses below it.
 *
 * @param depth 0 at the top
 * @param letter its words as the letter has them, where its text was brought in
 */
record ClauseView(
        Clause clause,
        int depth,
        List<AskView> asks,
        List<OpeningView> openings,
        List<Misreading> misreadings,
        Optional<Words> letter,
        List<ClauseView> below) {

    /** Its label, and its heading where the label does not end with it. */
    String title() {
        return Wording.title(clause);
    }

    Chip force() {
        return clause.force().chip();
    }

    /** Whether the table of contents names it: definitions and what has no heading are found under their clause. */
    boolean listed() {
        return !clause.heading().isEmpty() && !clause.kind().equals("DEFINITION");
    }

    /** Why a binding clause lays nothing itself; empty if it lays, or binds nobody. */
    String laidBy() {
        return Texts.has("circular.laid-by." + clause.laidBy()) ? text("circular.laid-by." + clause.laidBy()) : "";
    }

    /** A misreading in words. */
    static String words(Misreading misreading) {
        return misreading.raw().isEmpty()
                ? misreading.note()
                : text("circular.misreading", misreading.raw(), misreading.read(), misreading.note());
    }
}
