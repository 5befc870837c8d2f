package ir.saman.circular.draft;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.Draft;
import ir.saman.circular.Drafts;
import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Authority;
import ir.saman.directory.Organs;
import ir.saman.directory.Target;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Link;
import ir.saman.kit.web.NotFound;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Opens a draft to whoever may read it: its authors, its reviewers and the head who signs it. */
@Component
class Seeing {

    private final Drafts drafts;
    private final Organs organs;
    private final Authority authority;

    Seeing(Drafts drafts, Organs organs, Authority authority) {
        this.drafts = drafts;
        this.organs = organs;
        this.authority = authority;
    }

    /**
     * The draft.
     *
     * @throws NotFound if there is none, or the actor may not see it
     */
    Draft open(long id, Actor actor) {
        String object = "draft " + id;
        Draft draft = drafts.find(id).orElseThrow(() -> new NotFound(object));
        authority.require(actor, Act.SEE_DRAFT, Target.of(organs.get(draft.organ())), object);
        return draft;
    }

    /** The pages above one that the actor may open. */
    List<Link> trail(Draft draft, Actor actor, String here) {
        return authority.mayEver(actor, Act.WRITE_CIRCULAR)
                ? new Held(draft, Form.empty()).trail(here)
                : List.of(
                        Link.to(text("circular.draft.title"), "/desk/drafts"),
                        Link.here(draft.text().subject()));
    }

    /** The pages beside its preview that the actor may open: its burden, its review, its issue. */
    List<Link> beside(Draft draft, Actor actor) {
        List<Link> pages = new ArrayList<>();
        if (draft.pending()) {
            pages.add(Link.to(text("circular.burden.title"), Writing.path(draft.id()) + "/burden"));
        }
        if (authority.mayEver(actor, Act.REVIEW_CIRCULAR)) {
            pages.add(Link.to(text("circular.review.title"), Writing.path(draft.id()) + "/review"));
        }
        if (authority.mayEver(actor, Act.ISSUE_CIRCULAR)) {
            pages.add(Link.to(text("circular.issue.title"), Writing.path(draft.id()) + "/issue"));
        }
        return pages;
    }
}
