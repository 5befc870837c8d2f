package ir.saman.circular.issuing;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.Draft;
import ir.saman.circular.Issuing;
import ir.saman.circular.Issuing.EndingAsk;
import ir.saman.circular.Issuing.Order;
import ir.saman.circular.Issuing.Outcome;
import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.directory.Confirmation;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Redirect;
import ir.saman.kit.web.Reply;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Number, signature and issue of a draft (F1, F6), by the head of its issuer. */
@Controller
class IssuePages {

    private static final String DRAFT = "/desk/drafts/{id:[0-9]{1,18}}";

    private final IssueDesk desk;
    private final Signing signing;
    private final Confirmation confirmation;
    private final Issuing issuing;
    private final IssuePreview preview;

    IssuePages(IssueDesk desk, Signing signing, Confirmation confirmation, Issuing issuing, IssuePreview preview) {
        this.desk = desk;
        this.signing = signing;
        this.confirmation = confirmation;
        this.issuing = issuing;
        this.preview = preview;
    }

    /** {@code GET /desk/drafts/{id}/issue}: the exact text, and what comes next: number, signature or issue. */
    @Asks(Act.ISSUE_CIRCULAR)
    @GetMapping(DRAFT + "/issue")
    Reply page(@PathVariable long id, Actor actor) {
        Draft draft = desk.draft(id, actor);
        List<EndingAsk> ending = desk.ending(draft, actor);
        return show(desk.page(draft, ending, Fates.proposed(ending), actor));
    }

    /**
     * {@code POST /desk/drafts/{id}/number}: {@code number} by hand, or by the secretariat where it is empty; {@code date}.
     * 422 for a number that is taken or none, a day that is none, to come or long past, a text that has its number or is still
     * commented on; they become part of the text that is signed.
     */
    @Asks(Act.ISSUE_CIRCULAR)
    @PostMapping(DRAFT + "/number")
    Reply number(@PathVariable long id, Actor actor, Form form) {
        Draft draft = desk.draft(id, actor);
        form.required(IssuePage.DATE, text("circular.issue.date"), 20);
        var on = form.date(IssuePage.DATE, text("circular.issue.date"));
        on.flatMap(day -> signing.refusal(day.date())).ifPresent(why -> form.error(IssuePage.DATE, why));
        on.filter(day -> !form.refused() && current(draft, form))
                .flatMap(day -> signing.number(
                        draft, day.date(), form.typed(IssuePage.NUMBER).orElse(""), actor))
                .ifPresent(why -> form.error(IssuePage.NUMBER, why));
        return answer(draft, form, actor, text("circular.issue.numbered"));
    }

    /** {@code POST /desk/drafts/{id}/sign}: signs with the own {@code password}; 422 for a wrong one, 429 after too many. */
    @Asks(Act.ISSUE_CIRCULAR)
    @PostMapping(DRAFT + "/sign")
    Reply sign(@PathVariable long id, Actor actor, Form form) {
        Draft draft = desk.draft(id, actor);
        if (!current(draft, form)) {
            return answer(draft, form, actor, "");
        }
        return switch (confirmation.confirm(actor.account(), form.value(IssuePage.PASSWORD))) {
            case Confirmation.Outcome.Right _ -> {
                signing.sign(draft, actor).ifPresent(why -> form.error(IssuePage.PASSWORD, why));
                yield answer(draft, form, actor, text("circular.issue.signed"));
            }
            case Confirmation.Outcome.Wrong wrong ->
                answer(draft, form.error(IssuePage.PASSWORD, wrong.words()), actor, "");
            case Confirmation.Outcome.TooMany many ->
                show(desk.page(draft, List.of(), form.error(IssuePage.PASSWORD, many.words()), actor))
                        .status(429);
        };
    }

    /**
     * {@code POST /desk/drafts/{id}/issue}: issues what was signed. Without {@code confirmed} it asks first, and says how many
     * duties go on, stay and are closed; {@code fate-N} says what becomes of ask N that ends: KEEP, CLOSE or {@code ON anchor
     * key}, {@code rest-N} (KEEP or CLOSE) what of those that have no like there. 422 for a choice that is missing, and with
     * why it may not be issued. Confirmed of another {@code revision} than the present one, it issues
     * nothing and says so.
     */
    @Asks(Act.ISSUE_CIRCULAR)
    @PostMapping(DRAFT + "/issue")
    Reply issue(@PathVariable long id, Actor actor, Form form) {
        Draft draft = desk.draft(id, actor);
        List<EndingAsk> ending = desk.ending(draft, actor);
        if (draft.amends().isPresent()) {
            form.required(IssuePage.NOTE, text("circular.issue.note"), 1000);
        }
        Order order = new Order(draft, form.typed(IssuePage.NOTE).orElse(""), Fates.read(ending, draft.text(), form));
        if (form.refused() || draft.state() != Draft.State.SIGNED) {
            return show(desk.page(draft, ending, form, actor)).refused();
        }
        IssuePage page = desk.page(draft, ending, form, actor);
        if (form.has(IssuePage.CONFIRMED) && !shown(draft, form)) {
            return overtaken(id);
        }
        if (form.has(IssuePage.CONFIRMED)) {
            return reply(
                    issuing.issue(order, actor.by()),
                    page,
                    Redirect.to(IssuePage.path(id)).saying(text("circular.issue.issued")));
        }
        if (ending.isEmpty()) {
            return Page.of("kit/web/confirm", page.confirm(Map.of()));
        }
        Outcome outcome = preview.outcome(order, actor.by());
        return reply(outcome, page, Page.of("kit/web/confirm", page.confirm(IssuePreview.became(outcome))));
    }

    private static Reply reply(Outcome outcome, IssuePage page, Reply issued) {
        return switch (outcome) {
            case Outcome.Issued _ -> issued;
            case Outcome.Overtaken _ -> overtaken(page.draft().id());
            case Outcome.Refused refused -> show(page.refused(refused.words())).refused();
        };
    }

    private static boolean shown(Draft draft, Form form) {
        return form.value(IssuePage.REVISION).equals(Integer.toString(draft.revision()));
    }

    private static Reply overtaken(long draft) {
        return Redirect.to(IssuePage.path(draft)).saying(text("circular.issue.overtaken"));
    }

    /** Whether the form was drawn from the draft as it stands; otherwise its first field says that it was not. */
    private static boolean current(Draft draft, Form form) {
        boolean current = shown(draft, form);
        if (!current) {
            form.error(IssuePage.DATE, text("circular.issue.overtaken"));
        }
        return current;
    }

    private Reply answer(Draft draft, Form form, Actor actor, String done) {
        if (form.refused()) {
            return show(desk.page(draft, desk.ending(draft, actor), form, actor))
                    .refused();
        }
        return Redirect.to(IssuePage.path(draft.id())).saying(done);
    }

    private static Page show(IssuePage page) {
        return Page.of("circular/issuing/issue", page);
    }
}
