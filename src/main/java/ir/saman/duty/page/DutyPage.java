package ir.saman.duty.page;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.duty.DutyId;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Page;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code GET /desk/duties/{duty}}: one duty. A foreign one looks like none, and is noted in the security log. */
@Controller
final class DutyPage {

    private final DutyDossiers dossiers;
    private final Clock clock;

    DutyPage(DutyDossiers dossiers, Clock clock) {
        this.dossiers = dossiers;
        this.clock = clock;
    }

    /** The duty; {@code asOf}, a Persian day, shows its deadline as it stood at the end of that day. */
    @Asks(Act.SEE_DUTY)
    @GetMapping("/desk/duties/{duty:[0-9]{1,18}}")
    Page duty(@PathVariable("duty") long duty, Actor actor, Form form) {
        LocalDate today = Tehran.today(clock);
        LocalDate asOf = form.date("asOf", text("duty.page.as-of"))
                .map(PersianDate::date)
                .orElse(today);
        return Page.of("duty/page/duty", dossiers.of(new DutyId(duty), actor, form, asOf));
    }
}
