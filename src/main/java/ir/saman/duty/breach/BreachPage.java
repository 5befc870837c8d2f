package ir.saman.duty.breach;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.duty.DutyId;
import ir.saman.duty.card.DutyCards;
import ir.saman.duty.card.DutyCards.Card;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Redirect;
import ir.saman.kit.web.Reply;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** {@code /desk/breaches/{duty}}: the issuer reports that what is forbidden was done. 404 for whoever is not of it. */
@Controller
class BreachPage {

    private final Breaching breaching;
    private final DutyCards cards;
    private final Clock clock;

    BreachPage(Breaching breaching, DutyCards cards, Clock clock) {
        this.breaching = breaching;
        this.cards = cards;
        this.clock = clock;
    }

    /** The form; 404 where nothing is forbidden. */
    @Asks(Act.REPORT_BREACH)
    @GetMapping("/desk/breaches/{duty}")
    Reply form(Actor actor, @PathVariable long duty) {
        return page(breaching.read(actor, new DutyId(duty)), Form.empty());
    }

    /** Reports it; 422 with what is wrong beside its field. */
    @Asks(Act.REPORT_BREACH)
    @PostMapping("/desk/breaches/{duty}")
    Reply report(Actor actor, @PathVariable long duty, Form form) {
        Card card = breaching.read(actor, new DutyId(duty));
        Optional<Breach> breach = BreachForm.read(form, Tehran.today(clock));
        if (breach.isEmpty()) {
            return page(card, form).refused();
        }
        breaching.report(actor, card.id(), breach.get());
        return Redirect.to(card.link()).saying(text("duty.breach.done"));
    }

    private Page page(Card card, Form form) {
        return Page.of("duty/breach/form", new BreachForm(cards.head(card, Tehran.today(clock)), form));
    }
}
