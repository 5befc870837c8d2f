package ir.saman.circular.draft;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CircularText;
import ir.saman.circular.CircularText.Clause;
import ir.saman.circular.Draft;
import ir.saman.circular.TimeRemarks;
import ir.saman.circular.Wording;
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

/** The clauses of a draft, one by one: added, changed, removed. */
@Controller
class ClausePages {

    private static final String PATH = "/desk/drafts/{id:[0-9]{1,18}}/clauses";
    private static final String ONE = PATH + "/{anchor}";

    private final Writing writing;
    private final Wording wording;
    private final TimeRemarks remarks;

    ClausePages(Writing writing, Wording wording, TimeRemarks remarks) {
        this.writing = writing;
        this.wording = wording;
        this.remarks = remarks;
    }

    /** The form of one more clause, {@code below} a clause, {@code after} one, or the last of all. */
    @Asks(Act.WRITE_CIRCULAR)
    @GetMapping(PATH + "/new")
    Reply blank(@PathVariable long id, Form asked, Actor actor) {
        Draft draft = writing.toWrite(id, actor);
        Form form = ClauseForm.blank(Place.of(draft, asked).kind())
                .with("below", asked.value("below"))
                .with("after", asked.value("after"));
        return drawn(new Held(draft, form), Optional.empty());
    }

    /** Adds it; without a label it gets the next number of its kind. */
    @Asks(Act.WRITE_CIRCULAR)
    @PostMapping(PATH + "/new")
    Reply add(@PathVariable long id, Form form, Actor actor) {
        Draft draft = writing.open(id, actor);
        if (writing.stale(draft, form)) {
            return overtaken(draft, form, Optional.empty());
        }
        Place place = Place.of(draft, form);
        if (place.tooDeep()) {
            ClauseForm.tooDeep(form);
        }
        String kind = form.value("kind");
        Optional<Clause> read = ClauseForm.read(
                form, ClauseForm.empty("", kind, Labels.next(known(kind), place.siblings(), place.above())));
        return read.map(each -> Clauses.anchored(each, writing.anchors(draft).fresh(kind, place.above())))
                .map(clause -> save(draft, form, place.put(clause), actor)
                        .<Reply>map(now -> overtaken(now, form, Optional.empty()))
                        .orElseGet(() -> Redirect.to(Writing.path(id) + "#" + clause.anchor())
                                .saying(text("circular.draft.added", clause.label()))))
                .orElseGet(() -> drawn(new Held(draft, form), Optional.empty()).refused());
    }

    /** The form of a clause, with what it asks below it. */
    @Asks(Act.WRITE_CIRCULAR)
    @GetMapping(ONE)
    Reply form(@PathVariable long id, @PathVariable String anchor, Actor actor) {
        Draft draft = writing.toWrite(id, actor);
        Clause clause = writing.clause(draft, anchor, Form.empty());
        return drawn(new Held(draft, ClauseForm.filled(clause)), Optional.of(clause));
    }

    /** Keeps it; 422 with what is wrong, 409 with what was typed if somebody else was faster. */
    @Asks(Act.WRITE_CIRCULAR)
    @PostMapping(ONE)
    Reply keep(@PathVariable long id, @PathVariable String anchor, Form form, Actor actor) {
        Draft draft = writing.open(id, actor);
        Clause clause = writing.clause(draft, anchor, form);
        return ClauseForm.read(form, clause)
                .map(read -> keep(draft, clause, Writing.tree(draft).replace(anchor, read), form, actor))
                .orElseGet(
                        () -> drawn(new Held(draft, form), Optional.of(clause)).refused());
    }

    /** Kept, it says too what its author may have overlooked. */
    private Reply keep(Draft draft, Clause clause, ClauseTree tree, Form form, Actor actor) {
        String anchor = clause.anchor();
        return save(draft, form, tree, actor)
                .<Reply>map(now -> overtaken(now, form, Optional.of(clause)))
                .orElseGet(() -> Redirect.to(Writing.path(draft.id()) + "#" + anchor)
                        .saying(String.join(
                                        " ",
                                        text("circular.draft.kept"),
                                        String.join(" ", remarks(draft, Clauses.in(draft.text(), tree), anchor)))
                                .strip()));
    }

    private List<String> remarks(Draft draft, CircularText text, String anchor) {
        return remarks.of(draft, text).stream()
                .filter(each -> each.clause().anchor().equals(anchor))
                .map(TimeRemarks.Remark::words)
                .toList();
    }

    /** Removes it with all that stands below, after a question. */
    @Asks(Act.WRITE_CIRCULAR)
    @PostMapping(ONE + "/delete")
    Reply delete(@PathVariable long id, @PathVariable String anchor, Form form, Actor actor) {
        Draft draft = writing.open(id, actor);
        Clause clause = writing.clause(draft, anchor, form);
        if (!writing.stale(draft, form) && !form.has("confirmed")) {
            return Page.of("kit/web/confirm", ClausePage.confirmDelete(new Held(draft, form), clause));
        }
        return save(draft, form, Writing.tree(draft).without(anchor), actor)
                .<Reply>map(now -> overtaken(now, ClauseForm.filled(clause), Optional.of(clause)))
                .orElseGet(() -> Redirect.to(Writing.path(id)).saying(text("circular.draft.deleted", clause.label())));
    }

    private Optional<Draft> save(Draft draft, Form form, ClauseTree tree, Actor actor) {
        return writing.save(draft, form, Clauses.in(draft.text(), tree), actor);
    }

    private Reply overtaken(Draft now, Form form, Optional<Clause> clause) {
        clause.ifPresentOrElse(each -> writing.tell(now, form, each.anchor()), () -> writing.tell(now, form));
        return drawn(new Held(now, form), clause).status(409);
    }

    private Page drawn(Held held, Optional<Clause> clause) {
        CircularText text = held.draft().text();
        // A clause that was removed meanwhile is no longer in the text, but its words are asked for.
        CircularText whole = clause.map(
                        each -> Clauses.in(text, Writing.tree(held.draft()).addLast(List.of(each))))
                .orElse(text);
        List<String> said =
                clause.map(each -> remarks(held.draft(), text, each.anchor())).orElse(List.of());
        return Page.of("circular/draft/clause", new ClausePage(held, clause, wording.of(held.draft(), whole), said));
    }

    /** A kind no clause has is refused beside its field; until then it counts as the plainest. */
    private static String known(String kind) {
        return ClauseForm.KINDS.stream().anyMatch(each -> each.value().equals(kind)) ? kind : "PARAGRAPH";
    }
}
