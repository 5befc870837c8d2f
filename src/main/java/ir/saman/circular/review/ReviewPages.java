package ir.saman.circular.review;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.Draft;
import ir.saman.circular.Drafts;
import ir.saman.circular.TimeRemarks;
import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.directory.Authority;
import ir.saman.directory.Organs;
import ir.saman.directory.Target;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.NotFound;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Redirect;
import ir.saman.kit.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The legal review of a draft (F1, F6). */
@Controller
class ReviewPages {

    private static final String REVIEW = "/desk/drafts/{id:[0-9]{1,18}}/review";
    private static final int LONGEST = 4000;

    private final Reviewing reviewing;
    private final Drafts drafts;
    private final TimeRemarks remarks;
    private final Organs organs;
    private final Authority authority;

    ReviewPages(Reviewing reviewing, Drafts drafts, TimeRemarks remarks, Organs organs, Authority authority) {
        this.reviewing = reviewing;
        this.drafts = drafts;
        this.remarks = remarks;
        this.organs = organs;
        this.authority = authority;
    }

    /** {@code GET /desk/drafts/{id}/review}: the text with what was said to each clause. */
    @Asks(Act.REVIEW_CIRCULAR)
    @GetMapping(REVIEW)
    Reply page(@PathVariable long id, Actor actor) {
        return show(draft(id, actor), Form.empty());
    }

    /** {@code POST …/review/send}: its text rests from now on. */
    @Asks(Act.REVIEW_CIRCULAR)
    @PostMapping(REVIEW + "/send")
    Reply send(@PathVariable long id, Actor actor) {
        boolean done = reviewing.step(draft(id, actor), Draft.State.IN_REVIEW, actor);
        return back(id, done, "circular.review.sent");
    }

    /** {@code POST …/review/return}: back to its authors; what was signed must be signed again. */
    @Asks(Act.REVIEW_CIRCULAR)
    @PostMapping(REVIEW + "/return")
    Reply giveBack(@PathVariable long id, Actor actor) {
        boolean done = reviewing.step(draft(id, actor), Draft.State.WRITING, actor);
        return back(id, done, "circular.review.returned");
    }

    /** {@code POST …/review/comments}: {@code words} to the clause {@code anchor}, or to the whole; 422 without words. */
    @Asks(Act.REVIEW_CIRCULAR)
    @PostMapping(REVIEW + "/comments")
    Reply say(@PathVariable long id, Actor actor, Form form) {
        Draft draft = draft(id, actor);
        String words = form.required(ReviewPage.WORDS, text("circular.review.words"), LONGEST);
        String anchor = form.value(ReviewPage.ANCHOR);
        boolean known = anchor.isEmpty()
                || draft.text().everyClause().anyMatch(clause -> clause.anchor().equals(anchor));
        if (!known) {
            form.error(ReviewPage.ANCHOR, text("kit.form.choice", text("circular.review.clause")));
        }
        return form.refused()
                ? show(draft, form).refused()
                : back(id, reviewing.say(draft, anchor, words, actor), "circular.review.said");
    }

    /** {@code POST …/review/comments/{comment}}: how it was dealt with, in {@code answer-N}; then it is closed. */
    @Asks(Act.REVIEW_CIRCULAR)
    @PostMapping(REVIEW + "/comments/{comment:[0-9]{1,18}}")
    Reply resolve(@PathVariable long id, @PathVariable long comment, Actor actor, Form form) {
        Draft draft = draft(id, actor);
        String field = ReviewPage.answer(comment);
        String answer = form.required(field, text("circular.review.answer"), LONGEST);
        return form.refused()
                ? show(draft, form).refused()
                : back(id, reviewing.resolve(draft, comment, answer, actor), "circular.review.resolved");
    }

    private Draft draft(long id, Actor actor) {
        String object = "draft " + id;
        Draft draft = drafts.find(id).orElseThrow(() -> new NotFound(object));
        authority.require(actor, Act.REVIEW_CIRCULAR, Target.of(organs.get(draft.organ())), object);
        return draft;
    }

    private Page show(Draft draft, Form form) {
        return Page.of(
                "circular/review/review", new ReviewPage(draft, reviewing.comments(draft), remarks.of(draft), form));
    }

    private static Reply back(long id, boolean done, String said) {
        return Redirect.to(ReviewPage.path(id)).saying(text(done ? said : "circular.issue.overtaken"));
    }
}
