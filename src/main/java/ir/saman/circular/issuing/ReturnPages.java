package ir.saman.circular.issuing;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.Draft;
import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Redirect;
import ir.saman.kit.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The head gives a draft back instead of signing or issuing it. */
@Controller
class ReturnPages {

    private static final int LONGEST = 4000;

    private final IssueDesk desk;
    private final Returning returning;

    ReturnPages(IssueDesk desk, Returning returning) {
        this.desk = desk;
        this.returning = returning;
    }

    /**
     * {@code POST /desk/drafts/{id}/issue/return}: back to its authors for {@code reason}; without {@code confirmed} it asks
     * first. 422 without a reason, for a draft that changed meanwhile, or one its authors have.
     */
    @Asks(Act.ISSUE_CIRCULAR)
    @PostMapping("/desk/drafts/{id:[0-9]{1,18}}/issue/return")
    Reply giveBack(@PathVariable long id, Actor actor, Form form) {
        Draft draft = desk.draft(id, actor);
        String reason = form.required(IssuePage.REASON, text("circular.issue.return.reason"), LONGEST);
        boolean current = form.value(IssuePage.REVISION).equals(Integer.toString(draft.revision()));
        if (!current || !draft.state().leadsTo(Draft.State.WRITING)) {
            form.error(IssuePage.REASON, text("circular.issue.overtaken"));
        }
        IssuePage page = desk.page(draft, desk.ending(draft, actor), form, actor);
        if (form.refused()) {
            return Page.of("circular/issuing/issue", page).refused();
        }
        if (!form.has(IssuePage.CONFIRMED)) {
            return Page.of("kit/web/confirm", page.confirmReturn());
        }
        boolean done = returning.giveBack(draft, reason, actor);
        return Redirect.to(IssuePage.path(id))
                .saying(text(done ? "circular.issue.return.done" : "circular.issue.overtaken"));
    }
}
