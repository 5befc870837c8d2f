package ir.saman.board.county;

import static ir.saman.kit.text.Texts.text;

import ir.saman.duty.Standing;
import ir.saman.kit.web.Chip;
import ir.saman.kit.web.Tone;
import java.util.function.Predicate;

/** Which units of a county are looked for. */
enum Which {
    /** Something is overdue there. */
    LATE(Tone.LATE, unit -> unit.of(Standing.OVERDUE) > 0),
    /** An answer of it waits for a decision. */
    WAITING(Tone.CALM, unit -> unit.of(Standing.WAITING) > 0),
    /** It bears duties and has answered none. */
    UNANSWERED(Tone.SOON, Unit::unanswered),
    /** It bears nothing. */
    IDLE(Tone.PLAIN, unit -> unit.tally().laid() == 0);

    private final Tone tone;
    private final Predicate<Unit> holds;

    Which(Tone tone, Predicate<Unit> holds) {
        this.tone = tone;
        this.holds = holds;
    }

    boolean holds(Unit unit) {
        return holds.test(unit);
    }

    String label() {
        return text("board.units.which." + name());
    }

    Chip chip() {
        return new Chip(label(), tone);
    }
}
