package ir.saman.duty.relief;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.duty.DutyId;
import ir.saman.duty.card.DutyCards;
import ir.saman.duty.card.DutyCards.Card;
import ir.saman.duty.card.Parties;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.text.PersianText;
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

/** {@code /desk/duties/{duty}/relief}: asks for more time or to be left out. 404 for whoever may not ask for this duty. */
@Controller
class ReliefPage {

    static final int LONGEST_REASON = 2_000;

    private final Relieving relieving;
    private final ReliefSql sql;
    private final DutyCards cards;
    private final Parties parties;
    private final Clock clock;

    ReliefPage(Relieving relieving, ReliefSql sql, DutyCards cards, Parties parties, Clock clock) {
        this.relieving = relieving;
        this.sql = sql;
        this.cards = cards;
        this.parties = parties;
        this.clock = clock;
    }

    /** The form, and what was asked before; where nobody is there to decide on it, that too. */
    @Asks(Act.ASK_RELIEF)
    @GetMapping("/desk/duties/{duty}/relief")
    Reply form(Actor actor, @PathVariable long duty) {
        Card card = cards.get(new DutyId(duty));
        parties.requireBearer(actor, Act.ASK_RELIEF, card);
        return page(card, Form.empty());
    }

    /** Asks; 422 with what is wrong beside its field. */
    @Asks(Act.ASK_RELIEF)
    @PostMapping("/desk/duties/{duty}/relief")
    Reply ask(Actor actor, @PathVariable long duty, Form form) {
        Card card = cards.get(new DutyId(duty));
        parties.requireBearer(actor, Act.ASK_RELIEF, card);
        Optional<Relief.Kind> kind = form.choice("kind", text("duty.relief.kind"), Relief.Kind.class);
        if (kind.isEmpty()) {
            form.error("kind", text("kit.form.missing", text("duty.relief.kind")));
        }
        var until = form.date("until", text("duty.relief.day"))
                .map(PersianDate::date)
                .filter(day -> kind.filter(Relief.Kind.EXTENSION::equals).isPresent());
        String reason = PersianText.tidy(form.required("reason", text("duty.relief.reason"), LONGEST_REASON));
        if (form.refused() || kind.isEmpty()) {
            return page(card, form).refused();
        }
        return reply(card, form, relieving.ask(actor, card.id(), new AskedRelief(kind.get(), until, reason)));
    }

    private Reply reply(Card card, Form form, Asked asked) {
        return switch (asked) {
            case Asked.Waits waits ->
                Redirect.to(card.link() + "/relief").saying(text("duty.relief.sent", parties.name(waits.decider())));
            case Asked.AlreadyWaits already ->
                page(card, form.error("kind", text("duty.relief.already"))).refused();
            case Asked.Wrong wrong ->
                page(card, form.error(wrong.field(), wrong.words())).refused();
        };
    }

    private Page page(Card card, Form form) {
        var past = sql.ofDuty(card.id());
        return Page.of(
                "duty/relief/form",
                new ReliefForm(cards.head(card, Tehran.today(clock)), form, past, relieving.unheld(past)));
    }
}
