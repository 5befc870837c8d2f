package ir.saman.circular.burden;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.Draft;
import ir.saman.circular.Drafts;
import ir.saman.circular.burden.BurdenPage.Paths;
import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Authority;
import ir.saman.directory.Organs;
import ir.saman.directory.Target;
import ir.saman.kit.web.Link;
import ir.saman.kit.web.NotFound;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Opens a draft's burden to whoever may see the draft; for everyone else it does not exist. */
@Component
class Door {

    private final Drafts drafts;
    private final Organs organs;
    private final Authority authority;

    Door(Drafts drafts, Organs organs, Authority authority) {
        this.drafts = drafts;
        this.organs = organs;
        this.authority = authority;
    }

    /** @throws NotFound if there is none, it was dropped, or the actor may not see it */
    Draft draft(long id, Actor actor) {
        String object = "draft " + id;
        Draft draft = drafts.find(id).orElseThrow(() -> new NotFound(object));
        authority.require(actor, Act.SEE_DRAFT, Target.of(organs.get(draft.organ())), object);
        if (draft.state() == Draft.State.DROPPED) {
            throw new NotFound(object + " was dropped");
        }
        return draft;
    }

    /** The pages around it that the actor may open. */
    Paths paths(Draft draft, Actor actor) {
        String path = "/desk/drafts/" + draft.id();
        boolean writes = authority.mayEver(actor, Act.WRITE_CIRCULAR);
        List<Link> beside = new ArrayList<>();
        beside.add(Link.to(text("circular.draft.preview"), path + "/preview"));
        if (authority.mayEver(actor, Act.ISSUE_CIRCULAR)) {
            beside.add(Link.to(text("circular.issue.title"), path + "/issue"));
        }
        return new Paths(draft.trail(writes, text("circular.burden.title")), beside);
    }
}
