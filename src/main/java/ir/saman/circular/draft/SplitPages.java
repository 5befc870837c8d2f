package ir.saman.circular.draft;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CircularText.Clause;
import ir.saman.circular.Draft;
import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Redirect;
import ir.saman.kit.web.Reply;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Parts a clause in two where its author says. */
@Controller
class SplitPages {

    private static final String PATH = "/desk/drafts/{id:[0-9]{1,18}}/clauses/{anchor}/split";

    private final Writing writing;

    SplitPages(Writing writing) {
        this.writing = writing;
    }

    /** The places where it may be parted. */
    @Asks(Act.WRITE_CIRCULAR)
    @GetMapping(PATH)
    Reply form(@PathVariable long id, @PathVariable String anchor, Actor actor) {
        Draft draft = writing.toWrite(id, actor);
        return drawn(new Held(draft, Form.empty()), writing.clause(draft, anchor, Form.empty()));
    }

    /** Parts it: {@code at} is the piece with which the second clause begins. What it asks stays with the first. */
    @Asks(Act.WRITE_CIRCULAR)
    @PostMapping(PATH)
    Reply split(@PathVariable long id, @PathVariable String anchor, Form form, Actor actor) {
        Draft draft = writing.open(id, actor);
        Clause clause = writing.clause(draft, anchor, form);
        String at = Typed.oneOf(form, SplitPage.AT, new SplitPage(new Held(draft, form), clause).places());
        if (writing.stale(draft, form)) {
            return overtaken(draft, form, clause);
        }
        if (form.refused()) {
            return drawn(new Held(draft, form), clause).refused();
        }
        ClauseTree tree = split(draft, clause, Integer.parseInt(at));
        return writing.save(draft, form, Clauses.in(draft.text(), tree), actor)
                .<Reply>map(now -> overtaken(now, form, clause))
                .orElseGet(() -> Redirect.to(Writing.path(id) + "#" + anchor)
                        .saying(text("circular.draft.split.done", clause.label())));
    }

    private ClauseTree split(Draft draft, Clause clause, int at) {
        ClauseTree tree = Writing.tree(draft);
        List<String> pieces = SplitPage.pieces(clause.text());
        Optional<Clause> above = tree.parent(clause.anchor());
        List<Clause> siblings = above.map(Clause::children).orElse(tree.clauses());
        Clause second = ClauseForm.empty(
                writing.anchors(draft).fresh(clause.kind(), above),
                clause.kind(),
                Labels.next(clause.kind(), siblings, above));
        String rest = String.join("", pieces.subList(at, pieces.size())).strip();
        String first = String.join("", pieces.subList(0, at)).strip();
        return tree.split(clause.anchor(), first, Clauses.words(second, rest));
    }

    private Reply overtaken(Draft now, Form form, Clause clause) {
        writing.tell(now, form, clause.anchor());
        return drawn(new Held(now, form), clause).status(409);
    }

    private static Page drawn(Held held, Clause clause) {
        return Page.of("circular/draft/split", new SplitPage(held, clause));
    }
}
