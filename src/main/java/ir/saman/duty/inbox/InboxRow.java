package ir.saman.duty.inbox;

import static ir.saman.kit.text.Texts.text;

import ir.saman.duty.DutyState;
import ir.saman.duty.Periods;
import ir.saman.duty.Standing;
import ir.saman.duty.card.Background;
import ir.saman.duty.card.Parties;
import ir.saman.kit.text.Texts;
import ir.saman.kit.web.Chip;
import ir.saman.kit.web.Tone;
import java.time.LocalDate;
import java.util.Optional;

/** A line as the page shows it, with why it is there. */
record InboxRow(InboxLine line, Background why, LocalDate today) {

    Chip due() {
        return line.state() == DutyState.BEFORE
                ? Standing.BEFORE.chip()
                : line.due().chip(today, line.force());
    }

    /** What is done with it: a prohibition is not carried out, that it is kept to is documented. */
    String kind() {
        String own = "duty.inbox.kind." + line.kind() + "." + line.force();
        return Texts.has(own) ? text(own) : line.kind().label();
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
            case ANSWER -> line.note().isEmpty() ? "" : text("duty.inbox.said.returned", Parties.brief(line.note()));
            case DECIDE -> "";
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

    /** With whom it is, where it was referred. */
    Optional<Chip> heldBy() {
        return line.kind() == Kind.ANSWER && !line.heldBy().isEmpty()
                ? Optional.of(new Chip(
                        text("duty.inbox.held-by", String.join(text("duty.referral.and"), line.heldBy())), Tone.CALM))
                : Optional.empty();
    }

    /** An acceptor reads of the duties answered with what he decides on. */
    boolean decides() {
        return line.kind() == Kind.DECIDE;
    }
}
