package ir.saman.circular.relay;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.Instruments;
import ir.saman.circular.Instruments.Instrument;
import ir.saman.circular.relay.RelayForm.Given;
import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.directory.Confirmation;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Redirect;
import ir.saman.kit.web.Reply;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** {@code /desk/circulars/{circular}/relay}: an organ passes a circular on to its own organs (D1). */
@Controller
class RelayPages {

    private final Relaying relaying;
    private final Givens givens;
    private final Instruments instruments;
    private final Confirmation confirmation;
    private final Reaching reaching;

    RelayPages(
            Relaying relaying, Givens givens, Instruments instruments, Confirmation confirmation, Reaching reaching) {
        this.relaying = relaying;
        this.givens = givens;
        this.instruments = instruments;
        this.confirmation = confirmation;
        this.reaching = reaching;
    }

    /** The form; 404 for a circular that binds nobody within the actor's reach, or is not in force. */
    @Asks(Act.RELAY_CIRCULAR)
    @GetMapping("/desk/circulars/{circular}/relay")
    Reply form(Actor actor, @PathVariable long circular) {
        Instrument instrument = instruments.get(circular);
        Given given = givens.of(actor, instrument, Form.empty());
        Form form = Form.empty()
                .with("on", PersianDate.of(given.today()).format())
                .with("name", actor.name())
                .with("post", actor.role().label());
        return Page.of("circular/relay/form", new RelayPage(instrument, given, form));
    }

    /**
     * Relays, signed with the own {@code password}. Without {@code confirmed} it asks for it first, shows the letter and says
     * how many organs it reaches; 422 for a wrong password, a number that is taken, an organ outside, an own day later than the
     * clause's; 429 after too many wrong passwords. The same letter again changes nothing.
     */
    @Asks(Act.RELAY_CIRCULAR)
    @PostMapping("/desk/circulars/{circular}/relay")
    Reply relay(Actor actor, @PathVariable long circular, Form form) {
        Instrument instrument = instruments.get(circular);
        Given given = givens.of(actor, instrument, form);
        RelayPage page = new RelayPage(instrument, given, form);
        Optional<Typed> typed = new RelayForm(form, given).read();
        if (typed.isEmpty()) {
            return Page.of("circular/relay/form", page).refused();
        }
        SignPage sign = new SignPage(page, typed.get());
        if (!form.has(RelayPage.CONFIRMED)) {
            return show(sign);
        }
        return switch (confirmation.confirm(actor.account(), form.value(SignPage.PASSWORD))) {
            case Confirmation.Outcome.Right _ -> send(actor, page, typed.get());
            case Confirmation.Outcome.Wrong wrong -> {
                form.error(SignPage.PASSWORD, wrong.words());
                yield show(sign).refused();
            }
            case Confirmation.Outcome.TooMany many -> {
                form.error(SignPage.PASSWORD, many.words());
                yield show(sign).status(429);
            }
        };
    }

    private Reply send(Actor actor, RelayPage page, Typed typed) {
        Instrument instrument = page.instrument();
        return switch (relaying.relay(actor, instrument, typed, reaching.of(actor))) {
            case Relayed.Sent sent -> back(instrument, text("circular.relay.done", sent.organs()));
            case Relayed.Over _ -> back(instrument, text("circular.relay.over"));
            case Relayed.Already _ -> back(instrument, text("circular.relay.already"));
            case Relayed.Number number -> {
                page.form().error("number", number.words());
                yield Page.of("circular/relay/form", page).refused();
            }
        };
    }

    private static Page show(SignPage page) {
        return Page.of("circular/relay/sign", page);
    }

    private static Redirect back(Instrument instrument, String words) {
        return Redirect.to(instrument.name().path()).saying(words);
    }
}
