package ir.saman.directory.deputy;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.Actor;
import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Link;
import ir.saman.kit.web.Option;
import java.time.LocalDate;
import java.util.List;

/**
 * The deputies of the reader's seat, and a form for one more.
 *
 * @param number the seat's membership: each form sends it along, since the session may sit elsewhere when it arrives
 */
record DeputyView(
        Actor actor, long number, Form form, List<Option> colleagues, List<DeputyLine> deputies, LocalDate today) {

    String seat() {
        return text("directory.seat.words", actor.role().label(), actor.organ().name());
    }

    Field deputy() {
        return Field.of(form, "deputy", text("directory.deputy.who")).must();
    }

    Field from() {
        return Field.of(form, "validFrom", text("directory.deputy.from")).must();
    }

    Field to() {
        return Field.of(form, "validTo", text("directory.deputy.to")).must();
    }

    Field reason() {
        return Field.of(form, "reason", text("directory.deputy.reason")).must();
    }

    List<Link> trail() {
        return List.of(
                Link.to(text("directory.self.title"), "/desk/account"), Link.here(text("directory.deputy.title")));
    }
}
