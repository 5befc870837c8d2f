package ir.saman.duty.breach;

import static ir.saman.kit.text.Texts.text;

import ir.saman.duty.card.DutyCards.Head;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.text.PersianText;
import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Link;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The page where a breach is reported. */
record BreachForm(Head head, Form form) {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 2_000;

    /** What was typed, with what is wrong noted in the form. */
    static Optional<Breach> read(Form form, LocalDate today) {
        form.required("on", text("duty.breach.on"), 40);
        Optional<LocalDate> on = form.date("on", text("duty.breach.on")).map(PersianDate::date);
        if (on.filter(day -> day.isAfter(today)).isPresent()) {
            form.error("on", text("duty.breach.on.ahead"));
        }
        String reason = PersianText.tidy(form.required("reason", text("duty.breach.reason"), LONGEST));
        if (!reason.isEmpty() && reason.length() < SHORTEST) {
            form.error("reason", text("duty.relief.reason.short"));
        }
        return form.refused() ? Optional.empty() : on.map(day -> new Breach(day, reason));
    }

    List<Link> trail() {
        return head.card().trail(text("duty.breach.page"));
    }

    String action() {
        return "/desk/breaches/" + head.card().id().value();
    }

    Field on() {
        return Field.of(form, "on", text("duty.breach.on")).must();
    }

    Field reason() {
        return Field.of(form, "reason", text("duty.breach.reason"))
                .hint(text("duty.breach.reason.hint"))
                .must();
    }
}
