package ir.saman.duty.cooperate;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.duty.DutyId;
import ir.saman.duty.card.DutyCards;
import ir.saman.duty.card.DutyCards.Card;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.text.PersianText;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Redirect;
import ir.saman.kit.web.Reply;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** {@code /desk/duties/{duty}/cooperation}: the part of a cooperating organ. 404 for whoever does not cooperate. */
@Controller
class CooperatePage {

    private static final int LONGEST = 5_000;

    private final Cooperating cooperating;
    private final CooperateSql sql;
    private final DutyCards cards;
    private final Clock clock;

    CooperatePage(Cooperating cooperating, CooperateSql sql, DutyCards cards, Clock clock) {
        this.cooperating = cooperating;
        this.sql = sql;
        this.cards = cards;
        this.clock = clock;
    }

    /** The clause, the organ's part, and what it has recorded. */
    @Asks(Act.COOPERATE)
    @GetMapping("/desk/duties/{duty}/cooperation")
    Reply form(Actor actor, @PathVariable long duty) {
        Card card = cooperating.read(actor, new DutyId(duty));
        CooperateSql.Part part = sql.part(card.id(), actor.organ().id());
        return page(actor, card, Form.empty().with("done", part.done()));
    }

    /**
     * Records what was done; 422 while the field is empty, after the duty was met, or with both texts when
     * another was recorded since.
     */
    @Asks(Act.COOPERATE)
    @PostMapping("/desk/duties/{duty}/cooperation")
    Reply save(Actor actor, @PathVariable long duty, Form form) {
        Card card = cooperating.read(actor, new DutyId(duty));
        String done = PersianText.tidy(form.required("done", text("duty.cooperate.done"), LONGEST));
        if (done.isEmpty()) {
            form.error("done", text("kit.form.missing", text("duty.cooperate.done")));
        }
        if (form.refused()) {
            return page(actor, card, form).refused();
        }
        return switch (cooperating.save(actor, card.id(), done, CooperateForm.seen(form))) {
            case SAVED -> Redirect.to(card.link() + "/cooperation").saying(text("duty.cooperate.saved"));
            case CHANGED ->
                page(actor, card, form.error("done", text("duty.cooperate.changed")))
                        .refused();
            case CLOSED ->
                page(actor, card, form.error("done", text("duty.cooperate.closed")))
                        .refused();
        };
    }

    private Page page(Actor actor, Card card, Form form) {
        return Page.of(
                "duty/cooperate/form",
                new CooperateForm(
                        cards.head(card, Tehran.today(clock)),
                        sql.part(card.id(), actor.organ().id()),
                        form));
    }
}
