package ir.saman.circular.issuing;

import ir.saman.circular.Circulars;
import ir.saman.circular.Draft;
import ir.saman.circular.Drafts;
import ir.saman.circular.Issuing;
import ir.saman.circular.Issuing.EndingAsk;
import ir.saman.circular.Versions;
import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Authority;
import ir.saman.directory.Organs;
import ir.saman.directory.Target;
import ir.saman.duty.Duties;
import ir.saman.duty.Source;
import ir.saman.kit.text.Sha256;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.NotFound;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Opens a draft to whoever may issue it, with all its page shows; for everyone else it does not exist. */
@Component
class IssueDesk {

    private final Drafts drafts;
    private final Issuing issuing;
    private final NumberSql sql;
    private final Signing signing;
    private final Around around;

    IssueDesk(Drafts drafts, Issuing issuing, NumberSql sql, Signing signing, Around around) {
        this.drafts = drafts;
        this.issuing = issuing;
        this.sql = sql;
        this.signing = signing;
        this.around = around;
    }

    /** What else the desk asks. */
    @Component
    record Around(Organs organs, Authority authority, Duties duties, Versions versions) {}

    /** @throws NotFound if there is none, or the actor may not issue it */
    Draft draft(long id, Actor actor) {
        String object = "draft " + id;
        Draft draft = drafts.find(id).orElseThrow(() -> new NotFound(object));
        Target issuer = Target.of(around.organs().get(draft.organ()));
        around.authority().require(actor, Act.ISSUE_CIRCULAR, issuer, object);
        return draft;
    }

    List<EndingAsk> ending(Draft draft, Actor actor) {
        return draft.state() == Draft.State.SIGNED ? issuing.ending(draft, actor.by()) : List.of();
    }

    IssuePage page(Draft draft, List<EndingAsk> ending, Form form) {
        return new IssuePage(
                draft,
                signing.numbered(draft),
                sql.openComments(draft),
                Sha256.hex(around.versions().document(draft.text())),
                ending,
                open(ending),
                issuing.replaces(draft).stream().map(name -> name.dated()).toList(),
                form);
    }

    private Map<Long, Long> open(List<EndingAsk> ending) {
        Map<Long, Long> open = new HashMap<>();
        around.duties()
                .outlook(ending.stream()
                        .map(ask -> new Source(Circulars.SOURCE_KIND, ask.id()))
                        .toList())
                .forEach((source, outlook) -> open.put(source.ref(), outlook.open()));
        return open;
    }
}
