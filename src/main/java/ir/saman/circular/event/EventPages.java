package ir.saman.circular.event;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.directory.OrganId;
import ir.saman.directory.OrganPicks;
import ir.saman.duty.Duties;
import ir.saman.duty.Occurred;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.text.PersianText;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Redirect;
import ir.saman.kit.web.Reply;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** {@code /desk/circular-events/{ask}}: an event happened that a clause waits for. */
@Controller
class EventPages {

    /** So that the codes of two organs find room in an event's key. */
    private static final int LONGEST = 60;

    private final Events events;
    private final Duties duties;
    private final OrganPicks picks;

    EventPages(Events events, Duties duties, OrganPicks picks) {
        this.events = events;
        this.duties = duties;
        this.picks = picks;
    }

    /** The form; 404 for whoever may not report it, and for what waits for no event. */
    @Asks(Act.ANSWER_DUTY)
    @GetMapping("/desk/circular-events/{ask}")
    Reply form(Actor actor, @PathVariable long ask) {
        Form form = Form.empty().with("on", PersianDate.of(events.today()).format());
        return Page.of("circular/event/form", page(events.awaited(actor, ask), form));
    }

    /**
     * Reports it. Without {@code confirmed} it asks first; 422 for a day that is none, not come yet or before the letter, for
     * an event nobody bears, and where several could bear it and none is named. Told again it lays nothing.
     */
    @Asks(Act.ANSWER_DUTY)
    @PostMapping("/desk/circular-events/{ask}")
    Reply report(Actor actor, @PathVariable long ask, Form form) {
        Awaited awaited = events.awaited(actor, ask);
        EventPage page = page(awaited, form);
        if (OrganPicks.searching(form)) {
            return Page.of("circular/event/form", page);
        }
        Optional<PersianDate> on = day(awaited, form);
        form.required("key", text("circular.event.key"), LONGEST);
        if (awaited.several() && picks.chosen(form, "bearer").isEmpty()) {
            form.error("bearer", text("circular.event.several", awaited.bearers()));
        }
        if (form.refused() || on.isEmpty()) {
            return refused(awaited, form);
        }
        return form.has(EventPage.CONFIRMED)
                ? occurred(actor, awaited, form, on.get())
                : Page.of("kit/web/confirm", page.confirm(on.get()));
    }

    private Reply occurred(Actor actor, Awaited awaited, Form form, PersianDate on) {
        Optional<OrganId> bearer = picks.chosen(form, "bearer");
        Occurred occurred = duties.occurred(awaited.source(), key(actor, form, bearer), on.date(), bearer, actor.by());
        return switch (occurred) {
            case Occurred.Laid laid -> back(awaited, text("circular.event.laid"));
            case Occurred.Already already -> back(awaited, text("circular.event.already"));
            case Occurred.NobodyBears nobody -> refused(awaited, form.error("bearer", text("circular.event.nobody")));
            case Occurred.SeveralCouldBear several ->
                refused(awaited, form.error("bearer", text("circular.event.several", several.count())));
            case Occurred.Ended ended -> refused(awaited, form.error("on", text("circular.event.ended")));
        };
    }

    /** An event is its reporter's and, where one is named, its bearer's: the same words elsewhere are another event. */
    private static String key(Actor actor, Form form, Optional<OrganId> bearer) {
        String typed = PersianText.tidyLine(form.value("key"));
        String whose = bearer.map(organ -> "-" + organ.value()).orElse("");
        return actor.organ().id().value() + whose + ":" + typed;
    }

    private Optional<PersianDate> day(Awaited awaited, Form form) {
        Optional<PersianDate> on = form.date("on", text("circular.event.on"));
        if (!form.has("on")) {
            form.error("on", text("kit.form.missing", text("circular.event.on")));
        }
        on.filter(day -> day.date().isAfter(events.today()))
                .ifPresent(day -> form.error("on", text("circular.event.future")));
        on.filter(day -> day.date().isBefore(awaited.instrument().issuedOn()))
                .ifPresent(day -> form.error("on", text("circular.event.early")));
        return on;
    }

    private Page refused(Awaited awaited, Form form) {
        return Page.of("circular/event/form", page(awaited, form)).refused();
    }

    private static Redirect back(Awaited awaited, String words) {
        return Redirect.to(awaited.instrument().name().path()).saying(words);
    }

    private EventPage page(Awaited awaited, Form form) {
        OrganPicks.Pick bearer = picks.of(form, "bearer", text("circular.event.bearer"))
                .hint(text("circular.event.bearer.hint", awaited.bearers()));
        return new EventPage(awaited, form, bearer.must());
    }
}
