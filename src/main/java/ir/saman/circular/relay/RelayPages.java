package ir.saman.circular.relay;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CircularText.Clause;
import ir.saman.circular.Instruments;
import ir.saman.circular.Instruments.Instrument;
import ir.saman.circular.Versions;
import ir.saman.circular.relay.RelayForm.Given;
import ir.saman.circular.relay.RelaySql.Bound;
import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Redirect;
import ir.saman.kit.web.Reply;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** {@code /desk/circulars/{circular}/relay}: an organ passes a circular on to its own organs (D1). */
@Controller
class RelayPages {

    private final Relaying relaying;
    private final RelaySql sql;
    private final Instruments instruments;
    private final Versions versions;
    private final Reaching reaching;

    RelayPages(Relaying relaying, RelaySql sql, Instruments instruments, Versions versions, Reaching reaching) {
        this.relaying = relaying;
        this.sql = sql;
        this.instruments = instruments;
        this.versions = versions;
        this.reaching = reaching;
    }

    /** The form; 404 for a circular that binds nobody within the actor's reach, or is not in force. */
    @Asks(Act.RELAY_CIRCULAR)
    @GetMapping("/desk/circulars/{circular}/relay")
    Reply form(Actor actor, @PathVariable long circular) {
        Instrument instrument = instruments.get(circular);
        Given given = given(actor, instrument);
        Form form = Form.empty()
                .with("on", PersianDate.of(given.today()).format())
                .with("name", actor.name())
                .with("post", actor.role().label());
        return Page.of("circular/relay/form", new RelayPage(instrument, given, form));
    }

    /**
     * Relays. Without {@code confirmed} it asks first and says how many organs it reaches; 422 for a number that is taken, an
     * organ outside, an own day later than the clause's. The same letter again changes nothing.
     */
    @Asks(Act.RELAY_CIRCULAR)
    @PostMapping("/desk/circulars/{circular}/relay")
    Reply relay(Actor actor, @PathVariable long circular, Form form) {
        Instrument instrument = instruments.get(circular);
        Given given = given(actor, instrument);
        RelayPage page = new RelayPage(instrument, given, form);
        Optional<Typed> typed = new RelayForm(form, given).read();
        if (typed.isEmpty()) {
            return Page.of("circular/relay/form", page).refused();
        }
        if (!form.has(RelayPage.CONFIRMED)) {
            return Page.of("kit/web/confirm", page.confirm(typed.get()));
        }
        return switch (relaying.relay(actor, instrument, typed.get(), reaching.of(actor))) {
            case Relayed.Sent sent -> back(instrument, text("circular.relay.done", sent.organs()));
            case Relayed.Already already -> back(instrument, text("circular.relay.already"));
            case Relayed.Number number ->
                Page.of("circular/relay/form", new RelayPage(instrument, given, form.error("number", number.words())))
                        .refused();
        };
    }

    private static Redirect back(Instrument instrument, String words) {
        return Redirect.to(instrument.name().path()).saying(words);
    }

    private Given given(Actor actor, Instrument instrument) {
        List<Bound> bound = sql.bound(instrument.circular(), actor.organ().id(), reaching.of(actor), reaching.today());
        instruments.requireThat(instrument.inForce() && !bound.isEmpty(), actor, Act.RELAY_CIRCULAR, instrument);
        List<Clause> asking = versions.newest(instrument.circular()).stream()
                .flatMap(text -> text.everyClause())
                .filter(clause -> !clause.asks().isEmpty())
                .toList();
        return new Given(
                instrument.issuedOn(),
                reaching.today(),
                asking,
                bound,
                sql.due(instrument.circular(), bound, reaching.today()));
    }
}
