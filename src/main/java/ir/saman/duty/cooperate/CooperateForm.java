package ir.saman.duty.cooperate;

import static ir.saman.kit.text.Texts.text;

import ir.saman.duty.card.DutyCards.Head;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Link;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** The page of a cooperating organ. */
record CooperateForm(Head head, CooperateSql.Part part, Form form) {

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

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

    /**
     * The moment of what the writer has read; empty when nothing was recorded then. Garbled, or of no time Saman knows, it
     * is that of nothing anybody recorded.
     */
    static Optional<Instant> seen(Form form) {
        return form.typed("seen").map(CooperateForm::moment);
    }

    private static Instant moment(String typed) {
        try {
            Instant read = Instant.parse(typed);
            return read.isBefore(EARLIEST) || read.isAfter(LATEST) ? Instant.EPOCH : read;
        } catch (DateTimeParseException garbled) {
            return Instant.EPOCH;
        }
    }

    /** Whether something else was recorded while this was typed. */
    boolean differs() {
        return form.refused()
                && !part.done().isEmpty()
                && !part.at().equals(seen(form))
                && !part.done().equals(form.value("done"));
    }

    /** Who recorded it last, when; empty if nobody did. */
    String by() {
        return part.at()
                .map(at -> text("duty.cooperate.by", part.by(), Tehran.moment(at)))
                .orElse("");
    }
}
