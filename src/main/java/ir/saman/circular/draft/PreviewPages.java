package ir.saman.circular.draft;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CircularText;
import ir.saman.circular.Draft;
import ir.saman.circular.Drafts;
import ir.saman.circular.Wording;
import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.directory.Programmes;
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

/** A draft as its circular will look, now and in every state it had; an earlier one may be brought back. */
@Controller
class PreviewPages {

    private static final String PATH = "/desk/drafts/{id:[0-9]{1,18}}";
    private static final String STATE = PATH + "/history/{revision:[0-9]{1,9}}";

    private final Writing writing;
    private final Seeing seeing;
    private final Drafts drafts;
    private final Wording wording;
    private final Programmes programmes;

    PreviewPages(Writing writing, Seeing seeing, Drafts drafts, Wording wording, Programmes programmes) {
        this.writing = writing;
        this.seeing = seeing;
        this.drafts = drafts;
        this.wording = wording;
        this.programmes = programmes;
    }

    /** The present state, for whoever may see the draft: its authors, reviewers and the head who signs it. */
    @Asks(Act.SEE_DRAFT)
    @GetMapping(PATH + "/preview")
    Reply show(@PathVariable long id, Actor actor) {
        Draft draft = seeing.open(id, actor);
        return drawn(draft, Optional.empty(), draft.text(), actor);
    }

    /** An earlier state; 404 for one it never had. */
    @Asks(Act.WRITE_CIRCULAR)
    @GetMapping(STATE)
    Reply earlier(@PathVariable long id, @PathVariable int revision, Actor actor) {
        Draft draft = writing.open(id, actor);
        return drawn(draft, Optional.of(revision), had(id, revision), actor);
    }

    /** Saves an earlier state anew, after a question; 409 if somebody saved meanwhile. Every state between stays. */
    @Asks(Act.WRITE_CIRCULAR)
    @PostMapping(STATE)
    Reply bringBack(@PathVariable long id, @PathVariable int revision, Form form, Actor actor) {
        Draft draft = writing.open(id, actor);
        CircularText had = had(id, revision);
        if (!writing.stale(draft, form) && !form.has("confirmed")) {
            return Page.of("kit/web/confirm", PreviewPage.confirm(new Held(draft, form), revision));
        }
        return writing.save(draft, form, had, actor)
                .<Reply>map(now -> drawn(now, Optional.of(revision), had, actor).status(409))
                .orElseGet(
                        () -> Redirect.to(Writing.path(id)).saying(text("circular.draft.history.brought", revision)));
    }

    private CircularText had(long id, int revision) {
        return drafts.text(id, revision).orElseThrow(() -> new NotFound("revision " + revision + " of draft " + id));
    }

    private Page drawn(Draft draft, Optional<Integer> earlier, CircularText letter, Actor actor) {
        String programme =
                programmes.byCode(letter.programme()).flatMap(programmes::name).orElse("");
        return Page.of(
                "circular/draft/preview",
                new PreviewPage(
                        new Held(draft, Form.empty()),
                        earlier,
                        letter,
                        wording.of(draft, letter),
                        programme,
                        seeing.trail(draft, actor, PreviewPage.title(earlier)),
                        seeing.beside(draft, actor)));
    }
}
