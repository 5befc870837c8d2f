package ir.saman.duty.relief;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.duty.card.DutyCards;
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

/** {@code /desk/relief/{relief}}: the issuer decides on a request. 404 for whoever is not of the issuer. */
@Controller
class GrantPage {

    private final Relieving relieving;
    private final DutyCards cards;
    private final Clock clock;

    GrantPage(Relieving relieving, DutyCards cards, Clock clock) {
        this.relieving = relieving;
        this.cards = cards;
        this.clock = clock;
    }

    /** The request and the form, or how it was decided. */
    @Asks(Act.GRANT_RELIEF)
    @GetMapping("/desk/relief/{relief}")
    Reply form(Actor actor, @PathVariable long relief) {
        return page(relieving.read(actor, relief), Form.empty(), "");
    }

    /**
     * Grants ({@code do=grant}) or refuses ({@code do=refuse}), with a reason. 422 for neither, for a reason too short or too
     * long, for one's own request, and when the duty has gone on.
     */
    @Asks(Act.GRANT_RELIEF)
    @PostMapping("/desk/relief/{relief}")
    Reply decide(Actor actor, @PathVariable long relief, Form form) {
        Relief asked = relieving.read(actor, relief);
        String answer = PersianText.tidy(form.value("answer"));
        boolean grant = form.value("do").equals("grant");
        if (!grant && !form.value("do").equals("refuse")) {
            form.error("do", text("duty.relief.do.missing"));
        }
        if (answer.length() > ReliefPage.LONGEST_REASON) {
            String label = text("duty.relief.answer");
            form.error("answer", text("kit.form.long", label, ReliefPage.LONGEST_REASON, answer.length()));
        }
        return form.refused()
                ? page(asked, form, "").refused()
                : reply(actor, relief, form, relieving.decide(actor, relief, grant, answer));
    }

    private Reply reply(Actor actor, long relief, Form form, Granted granted) {
        Relief now = relieving.read(actor, relief);
        return switch (granted) {
            case Granted.Done done ->
                Redirect.to("/desk/relief/" + now.id())
                        .saying(text(done.granted() ? "duty.relief.done.granted" : "duty.relief.done.refused"));
            case Granted.Already already -> page(now, form, text("duty.relief.decided-before"));
            case Granted.TooLate late ->
                page(now, form, text("duty.relief.closed", late.state().label()))
                        .refused();
            case Granted.OwnRequest own ->
                page(now, form, text("duty.relief.own")).refused();
            case Granted.NeedsReason needs ->
                page(now, form.error("answer", text("duty.relief.reason.short")), "")
                        .refused();
        };
    }

    private Page page(Relief relief, Form form, String notice) {
        return Page.of(
                "duty/relief/grant",
                new GrantForm(cards.head(cards.get(relief.duty()), Tehran.today(clock)), relief, form, notice));
    }
}
