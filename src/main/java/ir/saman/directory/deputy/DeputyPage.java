package ir.saman.directory.deputy;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.directory.Authority;
import ir.saman.directory.Target;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.NotFound;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Redirect;
import ir.saman.kit.web.Reply;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Who fills the reader's seat while they are away. Only one's own seat can be lent, not one filled as a deputy. */
@Controller
class DeputyPage {

    private static final String PATH = "/desk/account/deputy";

    private final DeputySql sql;
    private final Deputies deputies;
    private final Authority authority;
    private final Clock clock;

    DeputyPage(DeputySql sql, Deputies deputies, Authority authority, Clock clock) {
        this.sql = sql;
        this.deputies = deputies;
        this.authority = authority;
        this.clock = clock;
    }

    @Asks(Act.APPOINT_DEPUTY)
    @GetMapping(PATH)
    Reply show(Actor actor) {
        return page(actor, ownSeat(actor), Form.empty());
    }

    /**
     * Appoints a colleague of the same organ for some days; 422 with what is wrong beside the field, 409 if the session
     * took another seat since the form was drawn.
     */
    @Asks(Act.APPOINT_DEPUTY)
    @PostMapping(PATH)
    Reply appoint(Actor actor, Form form) {
        long seat = ownSeat(actor);
        if (!form.value("seat").equals(Long.toString(seat))) {
            return moved(actor, seat, form);
        }
        LocalDate today = today();
        Optional<Appointment> made = DeputyForm.read(form, sql.colleagues(actor, today), today);
        if (made.isEmpty()) {
            return page(actor, seat, form).refused();
        }
        String told = text("directory.deputy.told", actor.name(), actor.role().label());
        if (!deputies.appoint(actor, seat, made.get(), told)) {
            return page(actor, seat, form.error("validFrom", text("directory.deputy.twice")))
                    .refused();
        }
        return Redirect.to(PATH).saying(text("directory.deputy.appointed"));
    }

    /** Ends a deputy's days today; 409 if the session took another seat meanwhile. */
    @Asks(Act.APPOINT_DEPUTY)
    @PostMapping(PATH + "/{deputy}/end")
    Reply end(@PathVariable long deputy, Actor actor, Form form) {
        long seat = ownSeat(actor);
        if (!form.value("seat").equals(Long.toString(seat))) {
            return moved(actor, seat, form);
        }
        boolean ended = deputies.end(actor, seat, deputy);
        return Redirect.to(PATH).saying(text(ended ? "directory.deputy.ended" : "directory.deputy.over"));
    }

    private Page moved(Actor actor, long seat, Form form) {
        form.error(
                "seat",
                text(
                        "directory.deputy.moved",
                        actor.role().label(),
                        actor.organ().name()));
        return page(actor, seat, form).status(409);
    }

    private long ownSeat(Actor actor) {
        authority.require(
                actor,
                Act.APPOINT_DEPUTY,
                Target.of(actor.organ()),
                "seat in organ " + actor.organ().id().value());
        return Optional.of(actor)
                .filter(one -> one.deputyFor().isEmpty())
                .flatMap(one -> sql.seat(one, today()))
                .orElseThrow(() ->
                        new NotFound("own seat of account " + actor.account().value()));
    }

    private Page page(Actor actor, long seat, Form form) {
        return Page.of(
                "directory/deputy/deputy",
                new DeputyView(actor, seat, form, sql.colleagues(actor, today()), sql.list(seat), today()));
    }

    private LocalDate today() {
        return Tehran.today(clock);
    }
}
