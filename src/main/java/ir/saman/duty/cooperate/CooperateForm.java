package ir.saman.duty.cooperate;

import static ir.saman.kit.text.Texts.text;

import ir.saman.duty.card.DutyCards.Head;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Link;
import java.time.Instant;
import java.util.List;

/** The page of a cooperating organ. */
record CooperateForm(Head head, CooperateSql.Part part, Form form) {

    List<Link> trail() {
        return List.of(Link.to(text("kit.desk"), "/desk"), Link.here(text("duty.cooperate.page")));
    }

    String action() {
        return head.card().link() + "/cooperation";
    }

    Field done() {
        return Field.of(form, "done", text("duty.cooperate.done"))
                .hint(text("duty.cooperate.done.hint"))
                .must();
    }

    /** The moment of what is read here, as the form sends it back. */
    String seen() {
        return part.at().map(Instant::toString).orElse("");
    }

    /** What a colleague has recorded, where it is not what stands in the field. */
    boolean differs() {
        return !part.done().isEmpty() && form.refused() && !part.done().equals(form.value("done"));
    }

    /** Who recorded it last, when; empty if nobody did. */
    String by() {
        return part.at()
                .map(at -> text("duty.cooperate.by", part.by(), Tehran.moment(at)))
                .orElse("");
    }
}
