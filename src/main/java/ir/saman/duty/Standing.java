package ir.saman.duty;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.text.Texts;
import ir.saman.kit.web.Chip;
import ir.saman.kit.web.Tone;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How a duty stands on a day: the parts a board is made of. Every duty has exactly one, so the parts of a figure add up to
 * what was laid. What is submitted waits for its acceptor and is not overdue; what was returned is, once its day is over.
 * SQL says the same in {@code duty.pub_standing}.
 */
public enum Standing {
    MET(Tone.MET),
    MET_LATE(Tone.SOON),
    WAITING(Tone.CALM),
    RETURNED(Tone.SOON),
    OVERDUE(Tone.LATE),
    NOT_YET_DUE(Tone.PLAIN),
    BEFORE(Tone.PLAIN),
    EXEMPT(Tone.PLAIN),
    ENDED(Tone.PLAIN);

    private final Tone tone;

    Standing(Tone tone) {
        this.tone = tone;
    }

    /** How a duty in {@code state}, due on {@code due}, stands on {@code day}. */
    public static Standing of(DutyState state, Optional<LocalDate> due, LocalDate day) {
        boolean over = due.map(day::isAfter).orElse(false);
        return switch (state) {
            case OPEN -> over ? OVERDUE : NOT_YET_DUE;
            case RETURNED -> over ? OVERDUE : RETURNED;
            case SUBMITTED -> WAITING;
            case BEFORE -> BEFORE;
            case MET -> MET;
            case MET_LATE -> MET_LATE;
            case EXEMPT -> EXEMPT;
            case ENDED -> ENDED;
        };
    }

    /** The Persian name. */
    public String label() {
        return text("duty.standing." + name());
    }

    /** The colour that says it. */
    public Tone tone() {
        return tone;
    }

    /** The name as a chip, of a duty of that force: what is forbidden is not done but kept to, what is advised has no day. */
    public Chip chip(Force force) {
        String own = "duty.standing." + force + "." + name();
        return Texts.has(own) ? new Chip(text(own), tone) : chip();
    }

    /** The name as a chip. */
    public Chip chip() {
        return new Chip(label(), tone);
    }
}
