package ir.saman.circular.life;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.Instruments.Instrument;
import ir.saman.circular.Issuing;
import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Redirect;
import ir.saman.kit.web.Reply;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** {@code /desk/circulars/{circular}/extend}: the issuer gives all bearers or some more time (تمدید). 404 for other organs. */
@Controller
class ExtendPages {

    private final LifeDesk desk;
    private final ExtendForm reading;
    private final Issuing issuing;

    ExtendPages(LifeDesk desk, ExtendForm reading, Issuing issuing) {
        this.desk = desk;
        this.reading = reading;
        this.issuing = issuing;
    }

    /** The form; for a circular that is over, back to its desk, which says so. */
    @Asks(Act.ISSUE_CIRCULAR)
    @GetMapping("/desk/circulars/{circular}/extend")
    Reply form(Actor actor, @PathVariable long circular) {
        Instrument instrument = desk.issued(actor, circular);
        return instrument.inForce()
                ? Page.of("circular/life/extend", page(instrument, Form.empty().with(Whom.WHOM, Whom.ALL)))
                : LifeDesk.over(instrument);
    }

    /**
     * Extends. Without {@code confirmed}, and when the figure has changed since it was shown, it asks and says how many duties
     * get more time and how many have it already. {@code asks} are numbers of asks of the circular, {@code until} a day,
     * {@code whom} ALL, or SOME with {@code kinds}, {@code territories} and {@code organs}. 422 for what is missing, for asks
     * that are not its own, a day that is past or before the present deadline, and for a rule that means nobody.
     */
    @Asks(Act.ISSUE_CIRCULAR)
    @PostMapping("/desk/circulars/{circular}/extend")
    Reply extend(Actor actor, @PathVariable long circular, Form form) {
        Instrument instrument = desk.issued(actor, circular);
        if (!instrument.inForce()) {
            return LifeDesk.over(instrument);
        }
        ExtendPage page = page(instrument, form);
        Optional<Extension> extension = reading.read(form, page.lines());
        if (extension.isEmpty()) {
            return Page.of("circular/life/extend", page).refused();
        }
        if (!page.confirmed(extension.get())) {
            return Page.of("kit/web/confirm", page.confirm(extension.get()));
        }
        return issuing.extend(instrument.circular(), extension.get().more(), actor.by())
                .map(done -> Redirect.to(LifeDesk.path(instrument)).saying(text("circular.extend.done", done)))
                .orElseGet(() -> LifeDesk.over(desk.issued(actor, circular)));
    }

    private ExtendPage page(Instrument instrument, Form form) {
        return new ExtendPage(instrument, desk.lines(instrument), form);
    }
}
