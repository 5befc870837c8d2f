package ir.saman.duty.relief;

import static ir.saman.kit.text.Texts.text;

import ir.saman.duty.card.DutyCards.Head;
import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Link;
import java.util.List;

/** The page where the issuer decides on a request. */
record GrantForm(Head head, Relief relief, Form form, String notice) {

    List<Link> trail() {
        return List.of(Link.to(text("kit.desk"), "/desk"), Link.here(text("duty.relief.decide")));
    }

    String action() {
        return "/desk/relief/" + relief.id();
    }

    Field answer() {
        return Field.of(form, "answer", text("duty.relief.answer"))
                .hint(text("duty.relief.reason.hint"))
                .must();
    }
}
