package ir.saman.circular.reminder;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.Instruments.Instrument;
import ir.saman.kit.web.Link;
import java.util.List;

/** A reminder before one of those it went to. */
record ReceivedPage(Instrument instrument, Reminder sent) {

    String title() {
        return text("circular.reminder.subject", instrument.name().shortly());
    }

    List<Link> trail() {
        return List.of(Link.to(instrument.name().shortly(), instrument.name().path()), Link.here(sent.letter()));
    }

    String signed() {
        return text("circular.page.signatory", sent.name(), sent.post());
    }
}
