package ir.saman.circular.reminder;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.Instruments.Instrument;
import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Link;
import java.util.List;

/**
 * The reminders of a circular, and the letter to all who are late now.
 *
 * @param soon whether one was sent within a day
 */
record ReminderPage(Instrument instrument, List<Late> late, List<Reminder> sent, boolean soon, Form form) {

    private static final int SHOWN = 50;

    String path() {
        return "/desk/circulars/" + instrument.id() + "/reminders";
    }

    /** What the window is called: every circular has such a page. */
    String window() {
        return text("circular.reminder.window", instrument.name().shortly());
    }

    List<Link> trail() {
        return List.of(
                Link.to(instrument.name().shortly(), instrument.name().path()),
                Link.here(text("circular.reminder.title")));
    }

    /** The newest one its writer knows of: sent twice in one breath, the form is taken once. */
    long last() {
        return sent.isEmpty() ? 0 : sent.getFirst().id();
    }

    /** How many organs with how many duties. */
    String counts() {
        return text(
                "circular.reminder.counts",
                late.size(),
                late.stream().mapToInt(Late::late).sum());
    }

    List<Late> shown() {
        return late.stream().limit(SHOWN).toList();
    }

    /** How many more are late than are shown; empty for none. */
    String more() {
        return late.size() > SHOWN ? text("circular.reminder.more", late.size() - SHOWN) : "";
    }

    Field number() {
        return Field.of(form, "number", text("circular.fact.number")).hint(text("circular.relay.number.hint"));
    }

    Field post() {
        return Field.of(form, "post", text("circular.relay.post")).must();
    }

    Field body() {
        return Field.of(form, "body", text("circular.reminder.text")).must();
    }

    Field password() {
        return Field.of(form, "password", text("circular.reminder.password"))
                .hint(text("circular.reminder.password.hint"))
                .must();
    }

    Field again() {
        return Field.of(form, "again", text("circular.reminder.again"));
    }
}
