package ir.saman.circular.draft;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CircularText.Ask;
import ir.saman.circular.CircularText.Clause;
import ir.saman.circular.CircularText.PostKind;
import ir.saman.circular.Draft;
import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.duty.Force;
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

/** What a clause asks, one by one: whom it binds, by when, answered by what, accepted by whom. */
@Controller
class AskPages {

    private static final String PATH = "/desk/drafts/{id:[0-9]{1,18}}/clauses/{anchor}/asks/{key}";

    private final Writing writing;
    private final AskForm asks;
    private final AskPreview preview;

    AskPages(Writing writing, AskForm asks, AskPreview preview) {
        this.writing = writing;
        this.asks = asks;
        this.preview = preview;
    }

    /** Where an ask stands. */
    private record At(Draft draft, Clause clause, String key, Optional<Ask> ask) {}

    /** The form of an ask; {@code new} is one that is added. */
    @Asks(Act.WRITE_CIRCULAR)
    @GetMapping(PATH)
    Reply form(@PathVariable long id, @PathVariable String anchor, @PathVariable String key, Actor actor) {
        At at = at(writing.toWrite(id, actor), anchor, key, Form.empty());
        Form form = at.ask().map(asks::filled).orElseGet(() -> asks.blank(force(at.clause())));
        return drawn(at, at.draft(), form, at.ask().map(each -> preview.of(at.draft(), at.clause(), each)));
    }

    /**
     * Keeps it, or with {@code preview} only shows whom it would bind and by when; htmx gets the preview alone. 422 with what is
     * wrong, 409 with what was typed if somebody else was faster. With {@code pick} or {@code more} the form is only drawn anew.
     */
    @Asks(Act.WRITE_CIRCULAR)
    @PostMapping(PATH)
    Reply keep(@PathVariable long id, @PathVariable String anchor, @PathVariable String key, Form form, Actor actor) {
        At at = at(writing.open(id, actor), anchor, key, form);
        if (Typed.redrawn(form)) {
            return drawn(at, at.draft(), form, Optional.empty());
        }
        String kept = at.ask().isPresent() ? key : writing.freeKey(at.draft(), at.clause(), "ask");
        List<PostKind> own = at.draft().text().postKinds();
        Optional<AskPreview.Shown> shown =
                asks.foreseeable(form, kept, at.ask(), own).map(each -> preview.of(at.draft(), at.clause(), each));
        if (form.has("preview") && shown.isPresent()) {
            return drawn(at, at.draft(), form, shown).part("circular/draft/foreseen");
        }
        Optional<Ask> read = asks.read(form, kept, at.ask(), own);
        if (form.has("preview") || read.isEmpty()) {
            return drawn(at, at.draft(), form, shown)
                    .part("circular/draft/foreseen")
                    .refused();
        }
        return save(at, form, Clauses.put(at.clause(), read.get()), actor)
                .<Reply>map(now -> overtaken(at, now, form, shown))
                .orElseGet(() ->
                        Redirect.to(Writing.path(id) + "/clauses/" + anchor).saying(text("circular.draft.kept")));
    }

    /** Removes it, after a question. */
    @Asks(Act.WRITE_CIRCULAR)
    @PostMapping(PATH + "/delete")
    Reply delete(@PathVariable long id, @PathVariable String anchor, @PathVariable String key, Form form, Actor actor) {
        At at = at(writing.open(id, actor), anchor, key, form);
        Ask ask = at.ask().orElseThrow(() -> new NotFound("ask " + key));
        Held held = new Held(at.draft(), form);
        if (!writing.stale(at.draft(), form) && !form.has("confirmed")) {
            String action = held.path(anchor) + "/asks/" + key + "/delete";
            return Page.of("kit/web/confirm", AskPage.confirmDelete(held, at.clause(), action, ask.action()));
        }
        return save(at, form, Clauses.without(at.clause(), key), actor)
                .<Reply>map(now -> overtaken(at, now, asks.filled(ask), Optional.empty()))
                .orElseGet(() -> Redirect.to(held.path(anchor)).saying(text("circular.draft.deleted", ask.action())));
    }

    private At at(Draft draft, String anchor, String key, Form form) {
        Clause clause = writing.clause(draft, anchor, form);
        Optional<Ask> ask = Clauses.ask(clause, key);
        if (ask.isEmpty() && !key.equals(AskPage.NEW) && !writing.overtakes(draft, form)) {
            throw new NotFound("ask " + key + " of clause " + anchor);
        }
        return new At(draft, clause, key, ask);
    }

    private Optional<Draft> save(At at, Form form, Clause clause, Actor actor) {
        ClauseTree tree = Writing.tree(at.draft()).replace(clause.anchor(), clause);
        return writing.save(at.draft(), form, Clauses.in(at.draft().text(), tree), actor);
    }

    private Reply overtaken(At at, Draft now, Form form, Optional<AskPreview.Shown> shown) {
        writing.tell(now, form, at.clause().anchor());
        return drawn(at, now, form, shown).status(409);
    }

    private Page drawn(At at, Draft now, Form form, Optional<AskPreview.Shown> shown) {
        // One that somebody removed meanwhile is added anew, if its author still wants it.
        String key = at.ask().isPresent() ? at.key() : AskPage.NEW;
        return Page.of(
                "circular/draft/ask",
                new AskPage(
                        new Held(now, form),
                        at.clause(),
                        key,
                        asks.parts(form, now.text().postKinds()),
                        shown));
    }

    private static Force force(Clause clause) {
        return switch (clause.force()) {
            case SHOULD -> Force.SHOULD;
            case MUST_NOT -> Force.MUST_NOT;
            case MUST, MAY, NONE -> Force.MUST;
        };
    }
}
