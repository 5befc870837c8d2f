package ir.saman.circular.draft;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.Draft;
import ir.saman.circular.Drafts;
import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.NotFound;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Redirect;
import ir.saman.kit.web.Reply;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** {@code /desk/drafts/{id}}: the tree of a draft's clauses, and the steps that move them. */
@Controller
class TreePages {

    private static final String PATH = "/desk/drafts/{id:[0-9]{1,18}}";

    private final Writing writing;
    private final Drafts drafts;
    private final DeskSql sql;

    TreePages(Writing writing, Drafts drafts, DeskSql sql) {
        this.writing = writing;
        this.drafts = drafts;
        this.sql = sql;
    }

    /** The whole tree. */
    @Asks(Act.WRITE_CIRCULAR)
    @GetMapping(PATH)
    Reply show(@PathVariable long id, Actor actor) {
        return drawn(writing.open(id, actor), Form.empty());
    }

    /**
     * Moves a clause: {@code move} is {@code up:para_1}, or {@code down}, {@code in}, {@code out}. Moved where it cannot go, it
     * stays. 404 for a clause the draft does not have, 409 with the present tree if somebody else was faster.
     */
    @Asks(Act.WRITE_CIRCULAR)
    @PostMapping(PATH)
    Reply move(@PathVariable long id, Form form, Actor actor) {
        Draft draft = writing.open(id, actor);
        if (writing.stale(draft, form)) {
            return overtaken(draft, form);
        }
        String[] asked = form.value("move").split(":", 2);
        Move move = Move.of(asked[0]).orElseThrow(() -> new NotFound("move " + asked[0]));
        String anchor = List.of(asked).getLast();
        ClauseTree tree = Writing.tree(draft);
        String label = tree.find(anchor)
                .map(TreeRow::titleOf)
                .orElseThrow(() -> new NotFound("clause " + anchor + " of draft " + id));
        return keep(draft, form, move.in(tree, anchor), actor)
                .orElseGet(
                        () -> Redirect.to(Writing.path(id) + "#" + anchor).saying(text("circular.draft.moved", label)));
    }

    /** Numbers all clauses anew, after a question. */
    @Asks(Act.WRITE_CIRCULAR)
    @PostMapping(PATH + "/renumber")
    Reply renumber(@PathVariable long id, Form form, Actor actor) {
        Draft draft = writing.open(id, actor);
        if (writing.stale(draft, form)) {
            return overtaken(draft, form);
        }
        if (!form.has("confirmed")) {
            return Page.of("kit/web/confirm", TreePage.confirmRenumber(new Held(draft, form)));
        }
        return keep(draft, form, Labels.renumbered(Writing.tree(draft)), actor)
                .orElseGet(() -> Redirect.to(Writing.path(id)).saying(text("circular.draft.renumbered")));
    }

    /** Puts the draft aside for good, after a question. */
    @Asks(Act.WRITE_CIRCULAR)
    @PostMapping(PATH + "/drop")
    Reply drop(@PathVariable long id, Form form, Actor actor) {
        Draft draft = writing.open(id, actor);
        if (writing.stale(draft, form)) {
            return overtaken(draft, form);
        }
        if (!form.has("confirmed")) {
            return Page.of("kit/web/confirm", TreePage.confirmDrop(new Held(draft, form)));
        }
        return switch (drafts.step(draft, Draft.State.DROPPED, Optional.empty(), actor.by())) {
            case Drafts.Saved.Kept _ -> Redirect.to("/desk/drafts").saying(text("circular.draft.dropped"));
            case Drafts.Saved.Overtaken(Draft now) -> overtaken(now, form);
        };
    }

    private Optional<Reply> keep(Draft draft, Form form, ClauseTree tree, Actor actor) {
        return writing.save(draft, form, Clauses.in(draft.text(), tree), actor).map(now -> overtaken(now, form));
    }

    private Reply overtaken(Draft now, Form form) {
        writing.tell(now, form);
        return drawn(now, form).status(409);
    }

    private Page drawn(Draft draft, Form form) {
        return Page.of("circular/draft/tree", new TreePage(new Held(draft, form), sql.name(draft.changedBy())));
    }
}
