package ir.saman.circular.issuing;

import ir.saman.circular.Burdens;
import ir.saman.circular.Circulars;
import ir.saman.circular.Draft;
import ir.saman.circular.Drafts;
import ir.saman.circular.Issuing;
import ir.saman.circular.TimeRemarks;
import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Authority;
import ir.saman.directory.Organs;
import ir.saman.directory.Target;
import ir.saman.duty.Duties;
import ir.saman.duty.Source;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.NotFound;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Opens a draft to whoever may issue it, with all its page shows; for everyone else it does not exist. */
@Component
class IssueDesk {

    private final Drafts drafts;
    private final Issuing issuing;
    private final Signing signing;
    private final LetterNames names;
    private final Around around;

    IssueDesk(Drafts drafts, Issuing issuing, Signing signing, LetterNames names, Around around) {
        this.drafts = drafts;
        this.issuing = issuing;
        this.signing = signing;
        this.names = names;
        this.around = around;
    }

    /** What else the desk asks. */
    @Component
    record Around(Organs organs, Authority authority, Duties duties, Burdens burdens, TimeRemarks remarks) {}

    /** @throws NotFound if there is none, or the actor may not issue it */
    Draft draft(long id, Actor actor) {
        String object = "draft " + id;
        Draft draft = drafts.find(id).orElseThrow(() -> new NotFound(object));
        Target issuer = Target.of(around.organs().get(draft.organ()));
        around.authority().require(actor, Act.ISSUE_CIRCULAR, issuer, object);
        return draft;
    }

    List<Issuing.EndingAsk> ending(Draft draft, Actor actor) {
        return draft.state() == Draft.State.SIGNED ? issuing.ending(draft, actor.by()) : List.of();
    }

    IssuePage page(Draft draft, List<Issuing.EndingAsk> ending, Form form, Actor actor) {
        Optional<Burdens.Sum> sum = Optional.of(draft)
                .filter(Draft::pending)
                .map(each -> around.burdens().sum(around.burdens().of(each, actor.by())));
        return new IssuePage(
                draft,
                new IssuePage.Reading(
                        around.authority().mayEver(actor, Act.WRITE_CIRCULAR),
                        signing.numbered(draft),
                        signing.openComments(draft),
                        sum,
                        remarks(draft),
                        names.of(draft)),
                ending,
                open(ending),
                issuing.replaces(draft).stream().map(name -> name.dated()).toList(),
                form);
    }

    private List<String> remarks(Draft draft) {
        return draft.pending()
                ? around.remarks().of(draft).stream()
                        .map(TimeRemarks.Remark::line)
                        .toList()
                : List.of();
    }

    private Map<Long, Long> open(List<Issuing.EndingAsk> ending) {
        Map<Long, Long> open = new HashMap<>();
        around.duties()
                .outlook(ending.stream()
                        .map(ask -> new Source(Circulars.SOURCE_KIND, ask.id()))
                        .toList())
                .forEach((source, outlook) -> open.put(source.ref(), outlook.open()));
        return open;
    }
}
