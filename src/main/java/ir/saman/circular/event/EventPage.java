package ir.saman.circular.event;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.OrganPicks.Pick;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.web.Confirm;
import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Link;
import ir.saman.kit.web.Option;
import java.util.List;

/** The form by which an event is reported. */
record EventPage(Awaited awaited, Form form, Pick bearer) {

    static final String CONFIRMED = "confirmed";

    String title() {
        return text("circular.event.title", awaited.event());
    }

    List<Link> trail() {
        return List.of(Link.to(awaited.instrument().name().shortly(), awaited.clausePath()), Link.here(title()));
    }

    Field on() {
        return Field.of(form, "on", text("circular.event.on")).must();
    }

    Field key() {
        return Field.of(form, "key", text("circular.event.key"))
                .hint(text("circular.event.key.hint"))
                .must();
    }

    /** What follows, and the question. */
    Confirm confirm(PersianDate on) {
        return new Confirm(
                title(),
                List.of(
                        text("circular.event.lays", awaited.ask().action()),
                        text("circular.event.counts", on.format()),
                        text("circular.event.final")),
                awaited.path(),
                text("circular.event.do"),
                awaited.clausePath(),
                List.of(
                        new Option("on", form.value("on")),
                        new Option("key", form.value("key")),
                        new Option("bearer", form.value("bearer")),
                        new Option(CONFIRMED, "on")));
    }
}
