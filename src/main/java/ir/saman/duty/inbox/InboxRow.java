package ir.saman.duty.inbox;

import static ir.saman.kit.text.Texts.text;

import ir.saman.duty.Periods;
import ir.saman.duty.card.AlsoMet;
import ir.saman.duty.card.Background;
import ir.saman.kit.web.Chip;
import ir.saman.kit.web.Tone;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A line as the page shows it, with why it is there. */
record InboxRow(InboxLine line, Background why, LocalDate today) {

    Chip due() {
        return line.due().chip(today);
    }

    String title() {
        String period = Periods.name(line.period());
        return period.isEmpty() ? line.action() : text("duty.inbox.title", line.action(), period);
    }

    String href() {
        return line.kind().path(line.duty().value(), line.item());
    }

    /** Whose duty it is, where it is not the reader's own. */
    String whose() {
        return switch (line.kind()) {
            case ANSWER, REFERRAL -> "";
            case DECIDE, RELIEF, PART -> line.organ();
        };
    }

    String said() {
        return switch (line.kind()) {
            case ANSWER, DECIDE -> "";
            case REFERRAL -> text("duty.inbox.said.referral", line.note());
            case RELIEF -> text("duty.inbox.said.relief", line.note());
            case PART -> text("duty.inbox.said.part", line.note());
        };
    }

    Optional<Chip> returned() {
        return line.returned() && line.kind() == Kind.ANSWER
                ? Optional.of(new Chip(text("duty.state.RETURNED"), Tone.SOON))
                : Optional.empty();
    }

    /** What can be done with several lines at once. */
    boolean choosable() {
        return line.kind() == Kind.ANSWER || line.kind() == Kind.DECIDE;
    }

    /** The parameter its box is sent as: what is answered is referred, what is decided is accepted. */
    String box() {
        return line.kind() == Kind.DECIDE ? "accept" : "duty";
    }

    String shared() {
        return switch (line.kind()) {
            case DECIDE -> text("duty.inbox.shared.decide", why.alsoMet().size());
            case ANSWER, REFERRAL, RELIEF, PART ->
                text("duty.inbox.shared", why.alsoMet().size());
        };
    }

    List<AlsoMet> alsoMet() {
        return why.alsoMet();
    }
}
