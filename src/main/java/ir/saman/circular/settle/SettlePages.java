package ir.saman.circular.settle;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.Circulars.Reading;
import ir.saman.circular.Circulars.Settled;
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

/**
 * {@code /desk/circulars/{circular}/settle}: what of a letter cannot be read for certain, and what it is (F1); below it the same
 * of the letters by which it was relayed (D1). For those who write circulars at the issuer's: to settle says what stands on the paper that was signed, it orders nothing new. So it
 * takes evidence and a version of its own, but not the head's signature.
 */
@Controller
class SettlePages {

    private static final String CIRCULAR = "/desk/circulars/{circular:[0-9]{1,18}}";
    private static final String PATH = CIRCULAR + "/settle";
    private static final String RELAY = CIRCULAR + "/relays/{relay:[0-9]{1,18}}/settle";

    private final SettleDesk desk;
    private final SettlePreview preview;

    SettlePages(SettleDesk desk, SettlePreview preview) {
        this.desk = desk;
        this.preview = preview;
    }

    /** The uncertain parts, and the form of one: {@code field}, the first without it. 404 for who does not write for the issuer. */
    @Asks(Act.WRITE_CIRCULAR)
    @GetMapping(PATH)
    Reply page(@PathVariable long circular, Actor actor, Form form) {
        return Page.of("circular/settle/settle", desk.page(circular, actor, form));
    }

    /**
     * Settles {@code field}: {@code choice} is a candidate, or {@code OTHER} for what {@code value} says; {@code reason} on what
     * evidence. Without {@code confirmed} it asks first, and says which last days move. 422 for a value that is none, a number
     * that is taken, a day to come, or while an amendment is being written.
     */
    @Asks(Act.WRITE_CIRCULAR)
    @PostMapping(PATH)
    Reply settle(@PathVariable long circular, Actor actor, Form form) {
        return settle(desk.page(circular, actor, form), actor);
    }

    /** The same of a relay of that circular; 404 too where it has no such relay. */
    @Asks(Act.WRITE_CIRCULAR)
    @GetMapping(RELAY)
    Reply relay(@PathVariable long circular, @PathVariable long relay, Actor actor, Form form) {
        return Page.of("circular/settle/settle", desk.page(circular, relay, actor, form));
    }

    /** Settles {@code field} of the relay, likewise; 422 also for a day before the circular's own. */
    @Asks(Act.WRITE_CIRCULAR)
    @PostMapping(RELAY)
    Reply settleRelay(@PathVariable long circular, @PathVariable long relay, Actor actor, Form form) {
        return settle(desk.page(circular, relay, actor, form), actor);
    }

    private Reply settle(SettlePage page, Actor actor) {
        Form form = page.form();
        Optional<Reading> reading = page.chosen().flatMap(doubt -> new SettleForm(form, doubt).read());
        if (reading.isEmpty()) {
            return Page.of("circular/settle/settle", page).refused();
        }
        boolean confirmed = form.has(SettlePage.CONFIRMED);
        Settled settled = confirmed
                ? preview.done(page.letter(), reading.get(), actor.by())
                : preview.of(page.letter(), reading.get(), actor.by());
        return switch (settled) {
            case Settled.Done done
            when confirmed ->
                Redirect.to(page.letter().path()).saying(page.letter().done(moved(done)));
            case Settled.Done done -> Page.of("kit/web/confirm", page.confirm(reading.get(), done.recounted()));
            case Settled.Overtaken _ -> Redirect.to(page.letter().path()).saying(text("circular.settle.overtaken"));
            case Settled.Refused refused -> {
                form.error(SettleForm.CHOICE, refused.words());
                yield Page.of("circular/settle/settle", page).refused();
            }
        };
    }

    private static long moved(Settled.Done done) {
        return done.recounted().stream()
                .mapToLong(each -> each.shift().duties())
                .sum();
    }
}
