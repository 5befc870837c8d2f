package ir.saman.circular.draft;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CircularText.Clause;
import ir.saman.circular.CircularText.Opening;
import ir.saman.circular.Draft;
import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.NotFound;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Redirect;
import ir.saman.kit.web.Reply;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What a clause makes possible, one by one: no duty follows from it. */
@Controller
class OpeningPages {

    private static final String PATH = "/desk/drafts/{id:[0-9]{1,18}}/clauses/{anchor}/openings/{key}";

    private final Writing writing;
    private final OpeningForm openings;

    OpeningPages(Writing writing, OpeningForm openings) {
        this.writing = writing;
        this.openings = openings;
    }

    /** Where an opening stands. */
    private record At(Draft draft, Clause clause, String key, Optional<Opening> opening) {}

    /** The form of an opening; {@code new} is one that is added. */
    @Asks(Act.WRITE_CIRCULAR)
    @GetMapping(PATH)
    Reply form(@PathVariable long id, @PathVariable String anchor, @PathVariable String key, Actor actor) {
        At at = at(writing.toWrite(id, actor), anchor, key, Form.empty());
        return drawn(at, at.draft(), at.opening().map(openings::filled).orElseGet(openings::blank));
    }

    /**
     * Keeps it; 422 with what is wrong, 409 with what was typed if somebody else was faster. With {@code pick} or {@code more} the
     * form is only drawn anew.
     */
    @Asks(Act.WRITE_CIRCULAR)
    @PostMapping(PATH)
    Reply keep(@PathVariable long id, @PathVariable String anchor, @PathVariable String key, Form form, Actor actor) {
        At at = at(writing.open(id, actor), anchor, key, form);
        if (Typed.redrawn(form)) {
            return drawn(at, at.draft(), form);
        }
        String kept = at.opening().isPresent() ? key : writing.freeKey(at.draft(), at.clause(), "may");
        return openings.read(form, kept, at.draft().text().postKinds())
                .map(read -> save(at, form, Clauses.put(at.clause(), read), actor)
                        .<Reply>map(now -> overtaken(at, now, form))
                        .orElseGet(() -> Redirect.to(Writing.path(id) + "/clauses/" + anchor)
                                .saying(text("circular.draft.kept"))))
                .orElseGet(() -> drawn(at, at.draft(), form).refused());
    }

    /** Removes it, after a question. */
    @Asks(Act.WRITE_CIRCULAR)
    @PostMapping(PATH + "/delete")
    Reply delete(@PathVariable long id, @PathVariable String anchor, @PathVariable String key, Form form, Actor actor) {
        At at = at(writing.open(id, actor), anchor, key, form);
        Opening opening = at.opening().orElseThrow(() -> new NotFound("opening " + key));
        Held held = new Held(at.draft(), form);
        if (!writing.stale(at.draft(), form) && !form.has("confirmed")) {
            String action = held.path(anchor) + "/openings/" + key + "/delete";
            return Page.of("kit/web/confirm", AskPage.confirmDelete(held, at.clause(), action, opening.action()));
        }
        return save(at, form, Clauses.without(at.clause(), key), actor)
                .<Reply>map(now -> overtaken(at, now, openings.filled(opening)))
                .orElseGet(
                        () -> Redirect.to(held.path(anchor)).saying(text("circular.draft.deleted", opening.action())));
    }

    private At at(Draft draft, String anchor, String key, Form form) {
        Clause clause = writing.clause(draft, anchor, form);
        Optional<Opening> opening = Clauses.opening(clause, key);
        if (opening.isEmpty() && !key.equals(AskPage.NEW) && !writing.overtakes(draft, form)) {
            throw new NotFound("opening " + key + " of clause " + anchor);
        }
        return new At(draft, clause, key, opening);
    }

    private Optional<Draft> save(At at, Form form, Clause clause, Actor actor) {
        ClauseTree tree = Writing.tree(at.draft()).replace(clause.anchor(), clause);
        return writing.save(at.draft(), form, Clauses.in(at.draft().text(), tree), actor);
    }

    private Reply overtaken(At at, Draft now, Form form) {
        writing.tell(now, form, at.clause().anchor());
        return drawn(at, now, form).status(409);
    }

    private Page drawn(At at, Draft now, Form form) {
        String key = at.opening().isPresent() ? at.key() : AskPage.NEW;
        return Page.of(
                "circular/draft/opening",
                new OpeningPage(
                        new Held(now, form),
                        at.clause(),
                        key,
                        openings.who(form, now.text().postKinds()),
                        openings.consent(form)));
    }
}
