package ir.saman.circular.review;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CircularText.Clause;
import ir.saman.circular.Draft;
import ir.saman.circular.Draft.State;
import ir.saman.circular.TimeRemarks.Remark;
import ir.saman.kit.web.Chip;
import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Link;
import ir.saman.kit.web.Option;
import ir.saman.kit.web.Tone;
import java.util.List;

/**
 * A draft's clauses, each with what was said to it.
 *
 * @param remarks what its author may have overlooked
 */
record ReviewPage(Draft draft, List<Comment> comments, List<Remark> remarks, Form form) {

    static final String ANCHOR = "anchor";
    static final String WORDS = "words";

    /** The field of the answer to a comment: a page may have many. */
    static String answer(long comment) {
        return "answer-" + comment;
    }

    static String path(long draft) {
        return "/desk/drafts/" + draft + "/review";
    }

    String path(String step) {
        return path(draft.id()) + "/" + step;
    }

    String answering(Comment comment) {
        return path("comments/" + comment.id());
    }

    List<Link> trail() {
        return draft.trail(true, text("circular.review.title"));
    }

    /** What the window is called: every draft has a review. */
    String window() {
        return text(
                "circular.draft.window",
                text("circular.review.title"),
                draft.text().subject());
    }

    Chip state() {
        return new Chip(draft.state().label(), reviewing() ? Tone.SOON : Tone.PLAIN);
    }

    /** How many comments there are, and how many of them are open. */
    String counts() {
        long open = comments.stream().filter(Comment::open).count();
        if (comments.isEmpty()) {
            return text("circular.review.none");
        }
        return open == 0
                ? text("circular.review.closed", comments.size())
                : text("circular.review.open", comments.size(), open);
    }

    static String title(Clause clause) {
        return clause.heading().isEmpty()
                ? clause.label()
                : text("circular.clause.title", clause.label(), clause.heading());
    }

    static Chip force(Clause clause) {
        Tone tone = switch (clause.force()) {
            case MUST, SHOULD -> Tone.CALM;
            case MUST_NOT -> Tone.LATE;
            case MAY, NONE -> Tone.PLAIN;
        };
        return new Chip(clause.force().label(), tone);
    }

    boolean writing() {
        return draft.state() == State.WRITING;
    }

    boolean reviewing() {
        return draft.state() == State.IN_REVIEW;
    }

    /** Whether it may go back to its authors; a signature under it then counts no more. */
    boolean returnable() {
        return draft.state().leadsTo(State.WRITING);
    }

    List<Clause> clauses() {
        return draft.text().everyClause().toList();
    }

    /** What was said to the clause of that anchor, or to the whole, or to clauses that are gone since. */
    List<Comment> said(String anchor) {
        return comments.stream().filter(each -> each.anchor().equals(anchor)).toList();
    }

    /** What the author of the clause of that anchor may have overlooked. */
    List<String> remarks(String anchor) {
        return remarks.stream()
                .filter(each -> each.clause().anchor().equals(anchor))
                .map(Remark::words)
                .toList();
    }

    List<Comment> toTheWhole() {
        List<String> anchors = clauses().stream().map(Clause::anchor).toList();
        return comments.stream()
                .filter(each -> !anchors.contains(each.anchor()))
                .toList();
    }

    Field anchor() {
        return Field.of(form, ANCHOR, text("circular.review.clause"));
    }

    List<Option> anchors() {
        return clauses().stream()
                .map(clause -> new Option(clause.anchor(), clause.label()))
                .toList();
    }

    Field words() {
        return Field.of(form, WORDS, text("circular.review.words")).must();
    }

    Field answer(Comment comment) {
        return Field.of(form, answer(comment.id()), text("circular.review.answer"))
                .must();
    }
}
