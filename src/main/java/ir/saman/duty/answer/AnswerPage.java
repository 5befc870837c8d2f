package ir.saman.duty.answer;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.duty.DutyId;
import ir.saman.duty.card.DutyCards.Card;
import ir.saman.duty.card.Parties;
import ir.saman.kit.text.Digits;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Redirect;
import ir.saman.kit.web.Reply;
import ir.saman.secretariat.FileId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** {@code /desk/duties/{duty}/answer}: writes the answer to a duty. 404 for whoever may not answer it. */
@Controller
class AnswerPage {

    private final Answering answering;
    private final Drafts drafts;
    private final Attachments attachments;
    private final AnswerViews views;
    private final Parties parties;

    AnswerPage(Answering answering, Drafts drafts, Attachments attachments, AnswerViews views, Parties parties) {
        this.answering = answering;
        this.drafts = drafts;
        this.attachments = attachments;
        this.views = views;
        this.parties = parties;
    }

    /** The form; for a duty that takes no answer now, how it stands. */
    @Asks(Act.ANSWER_DUTY)
    @GetMapping("/desk/duties/{duty}/answer")
    Reply form(Actor actor, @PathVariable long duty) {
        Card card = drafts.card(new DutyId(duty));
        parties.requireBearer(actor, Act.ANSWER_DUTY, card);
        return views.shown(card);
    }

    /**
     * Keeps the draft with its files and, where {@code do=submit}, submits it. 422 with what is wrong beside the fields,
     * or with both texts when somebody else has changed the draft or submitted it.
     */
    @Asks(Act.ANSWER_DUTY)
    @PostMapping("/desk/duties/{duty}/answer")
    Reply send(
            Actor actor,
            @PathVariable long duty,
            Form form,
            @RequestParam(name = "upload", required = false) Optional<List<MultipartFile>> upload) {
        Card card = drafts.card(new DutyId(duty));
        parties.requireBearer(actor, Act.ANSWER_DUTY, card); // whose files are not taken leaves none behind
        Sending sending = new Sending(
                TypedAnswer.of(form, drafts.kind(card)),
                attachments.store(Upload.of(upload)),
                Digits.parse(form.value("drop")).map(FileId::of),
                form.value("do").equals("submit") ? Sending.Aim.SUBMIT : Sending.Aim.KEEP);
        return reply(card, form, sending.typed(), answering.send(actor, card.id(), sending));
    }

    /** Keeps the draft while it is being typed; answers with the line that says so. */
    @Asks(Act.ANSWER_DUTY)
    @PostMapping("/desk/duties/{duty}/answer/draft")
    Reply keep(Actor actor, @PathVariable long duty, Form form) {
        Card card = drafts.card(new DutyId(duty));
        TypedAnswer typed = TypedAnswer.of(form, drafts.kind(card));
        Answered answered = answering.send(actor, card.id(), Sending.draft(typed, Sending.Aim.TYPING));
        return Page.of("duty/answer/kept", AnswerKept.after(typed, answered));
    }

    private Reply reply(Card card, Form form, TypedAnswer typed, Answered answered) {
        String here = card.link() + "/answer";
        return switch (answered) {
            case Answered.Kept kept -> {
                kept.refused().forEach(file -> form.error("upload", Upload.words(file)));
                kept.faults().forEach(fault -> form.error(fault.field(), fault.text()));
                form.date("occurred", text("duty.answer.occurred")); // a draft cannot hold what is no day
                yield form.refused()
                        ? views.typed(card, form).refused()
                        : Redirect.to(here).saying(text("duty.answer.kept"));
            }
            case Answered.Incomplete incomplete -> {
                incomplete.faults().forEach(fault -> form.error(fault.field(), fault.text()));
                yield views.typed(card, form).refused();
            }
            case Answered.Submitted submitted ->
                Redirect.to(here)
                        .saying(text("duty.answer.submitted", submitted.duties().size()));
            case Answered.Already already -> views.sent(drafts.card(card.id()));
            case Answered.ChangedMeanwhile changed -> {
                changed.refused().forEach(file -> form.error("upload", Upload.words(file)));
                yield views.beside(card, form, changed.theirs()).refused();
            }
            case Answered.Closed closed -> late(card, typed, closed);
        };
    }

    private Reply late(Card card, TypedAnswer typed, Answered.Closed closed) {
        return views.sent(drafts.card(card.id()), Optional.of(SentPage.Late.of(typed, closed)))
                .refused();
    }
}
