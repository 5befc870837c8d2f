package ir.saman.circular.life;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.Instruments.Instrument;
import ir.saman.circular.Issuing;
import ir.saman.circular.Issuing.Fate;
import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.kit.text.PersianText;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Redirect;
import ir.saman.kit.web.Reply;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** {@code /desk/circulars/{circular}/withdraw}: the issuer withdraws a circular in force (لغو). 404 for other organs. */
@Controller
class WithdrawPages {

    private final LifeDesk desk;
    private final Issuing issuing;

    WithdrawPages(LifeDesk desk, Issuing issuing) {
        this.desk = desk;
        this.issuing = issuing;
    }

    /** The form; for a circular that is over, back to its desk, which says so. */
    @Asks(Act.ISSUE_CIRCULAR)
    @GetMapping("/desk/circulars/{circular}/withdraw")
    Reply form(Actor actor, @PathVariable long circular) {
        Instrument instrument = desk.issued(actor, circular);
        return instrument.inForce() ? page(instrument, Form.empty()) : LifeDesk.over(instrument);
    }

    /**
     * Withdraws. Without {@code confirmed}, and when the figures have changed since they were shown, it asks and says how many
     * duties end and stay. {@code all} is CLOSE, KEEP or EACH, and then {@code fate-N} CLOSE or KEEP for ask N. 422 for a
     * missing reason or choice. Withdrawn already, it says so and changes nothing.
     */
    @Asks(Act.ISSUE_CIRCULAR)
    @PostMapping("/desk/circulars/{circular}/withdraw")
    Reply withdraw(Actor actor, @PathVariable long circular, Form form) {
        Instrument instrument = desk.issued(actor, circular);
        if (!instrument.inForce()) {
            return LifeDesk.over(instrument);
        }
        WithdrawPage page = new WithdrawPage(instrument, desk.lines(instrument), form);
        String label = text("circular.withdraw.reason");
        String reason = PersianText.tidy(form.required(WithdrawPage.REASON, label, WithdrawPage.LONGEST));
        Map<Long, Fate> fates = page.fates();
        if (form.refused()) {
            return Page.of("circular/life/withdraw", page).refused();
        }
        if (!page.confirmed(fates)) {
            return Page.of("kit/web/confirm", page.confirm(fates));
        }
        return issuing.withdraw(instrument.circular(), reason, fates, actor.by())
                .map(done -> Redirect.to(LifeDesk.path(instrument))
                        .saying(text("circular.withdraw.done", instrument.name().shortly(), done.ended(), done.kept())))
                .orElseGet(() -> LifeDesk.over(desk.issued(actor, circular)));
    }

    private Page page(Instrument instrument, Form form) {
        return Page.of("circular/life/withdraw", new WithdrawPage(instrument, desk.lines(instrument), form));
    }
}
