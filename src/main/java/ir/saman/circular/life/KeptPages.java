package ir.saman.circular.life;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.Instruments.Instrument;
import ir.saman.circular.KeptDuties;
import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.kit.text.PersianText;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Redirect;
import ir.saman.kit.web.Reply;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * {@code /desk/circulars/{circular}/kept}: the issuer closes what ended asks have left open, of a circular that is over or of an
 * earlier version. 404 for other organs.
 */
@Controller
class KeptPages {

    private final LifeDesk desk;
    private final KeptDuties kept;

    KeptPages(LifeDesk desk, KeptDuties kept) {
        this.desk = desk;
        this.kept = kept;
    }

    /** The form; where nothing is open, back to the desk, which says so. */
    @Asks(Act.ISSUE_CIRCULAR)
    @GetMapping("/desk/circulars/{circular}/kept")
    Reply form(Actor actor, @PathVariable long circular) {
        Instrument instrument = desk.issued(actor, circular);
        List<AskLine> lines = desk.kept(instrument);
        return lines.isEmpty() ? nothing(instrument) : Page.of("circular/life/kept", KeptPage.fresh(instrument, lines));
    }

    /**
     * Closes. Without {@code confirmed}, and when the figure has changed since it was shown, it asks and says how many duties are
     * closed. {@code asks} are numbers of ended asks of the circular of which something is open. 422 without any, and for a
     * missing reason. Closed already, it says so and changes nothing.
     */
    @Asks(Act.ISSUE_CIRCULAR)
    @PostMapping("/desk/circulars/{circular}/kept")
    Reply close(Actor actor, @PathVariable long circular, Form form) {
        Instrument instrument = desk.issued(actor, circular);
        KeptPage page = new KeptPage(instrument, desk.kept(instrument), form);
        if (page.lines().isEmpty()) {
            return nothing(instrument);
        }
        String label = text("circular.withdraw.reason");
        String reason = PersianText.tidy(form.required(KeptPage.REASON, label, WithdrawPage.LONGEST));
        List<AskLine> chosen = page.chosen();
        if (form.refused()) {
            return Page.of("circular/life/kept", page).refused();
        }
        if (!page.confirmed(chosen)) {
            return Page.of("kit/web/confirm", page.confirm(chosen));
        }
        List<Long> asks = chosen.stream().map(AskLine::id).toList();
        return kept.close(instrument.circular(), asks, reason, actor.by())
                .map(closed -> Redirect.to(LifeDesk.path(instrument)).saying(text("circular.kept.done", closed)))
                .orElseGet(() -> nothing(instrument));
    }

    private static Redirect nothing(Instrument instrument) {
        return Redirect.to(LifeDesk.path(instrument)).saying(text("circular.kept.nothing"));
    }
}
