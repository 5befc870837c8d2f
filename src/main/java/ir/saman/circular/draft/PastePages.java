package ir.saman.circular.draft;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CircularText;
import ir.saman.circular.CircularText.Clause;
import ir.saman.circular.Cutting;
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

/** A whole letter is pasted and cut into clauses: a proposal, until its author takes it. */
@Controller
class PastePages {

    private static final String PATH = "/desk/drafts/{id:[0-9]{1,18}}/paste";

    /** A letter of some three hundred sheets. */
    static final int LONGEST = 900_000;

    private final Writing writing;

    PastePages(Writing writing) {
        this.writing = writing;
    }

    /** Where it is pasted. */
    @Asks(Act.WRITE_CIRCULAR)
    @GetMapping(PATH)
    Reply form(@PathVariable long id, Actor actor) {
        return drawn(new Held(writing.toWrite(id, actor), Form.empty()), Optional.empty());
    }

    /**
     * Cuts it; {@code take} = {@code add} or {@code replace} makes the proposal clauses of the draft, else it is only shown. What
     * would put clauses aside is asked first.
     */
    @Asks(Act.WRITE_CIRCULAR)
    @PostMapping(PATH)
    Reply paste(@PathVariable long id, Form form, Actor actor) {
        Draft draft = writing.open(id, actor);
        form.required(PastePage.LETTER, Typed.label(PastePage.LETTER), LONGEST);
        if (form.refused()) {
            return drawn(new Held(draft, form), Optional.empty()).refused();
        }
        Cuttings cut = new Cuttings(Cutting.cut(form.value(PastePage.LETTER)));
        if (cut.cut().clauses().isEmpty()) {
            form.error(PastePage.LETTER, text("circular.draft.paste.none"));
            return drawn(new Held(draft, form), Optional.empty()).refused();
        }
        return form.has("take") ? take(draft, cut, form, actor) : drawn(new Held(draft, form), Optional.of(cut));
    }

    private Reply take(Draft draft, Cuttings cut, Form form, Actor actor) {
        Held held = new Held(draft, form);
        boolean replaces =
                form.value("take").equals("replace") && !draft.text().clauses().isEmpty();
        if (replaces && !form.has("confirmed") && !writing.stale(draft, form)) {
            return Page.of("kit/web/confirm", PastePage.confirmReplace(held));
        }
        List<Clause> clauses = cut.clauses(writing.anchors(draft));
        ClauseTree tree = form.value("take").equals("replace")
                ? new ClauseTree(clauses)
                : Writing.tree(draft).join(clauses);
        CircularText changed = Clauses.in(draft.text(), tree);
        return writing.save(draft, form, changed, actor)
                .<Reply>map(now -> {
                    writing.tell(now, form);
                    return drawn(new Held(now, form), Optional.of(cut)).status(409);
                })
                .orElseGet(() ->
                        Redirect.to(Writing.path(draft.id())).saying(text("circular.draft.paste.done", cut.size())));
    }

    private static Page drawn(Held held, Optional<Cuttings> cut) {
        return Page.of("circular/draft/paste", new PastePage(held, cut));
    }
}
