package ir.saman.circular.draft;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.Draft.State;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.web.Chip;
import ir.saman.kit.web.Tone;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A draft in the list. */
record DraftLine(
        long id, String subject, State state, boolean amends, int revision, Instant changedAt, String changedBy) {

    /** The moment in microseconds, as the database counts them, and the number. */
    List<String> key() {
        return List.of(Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, changedAt)), Long.toString(id));
    }

    String path() {
        return Writing.path(id);
    }

    Chip chip() {
        return chip(state);
    }

    String changed() {
        return text("circular.draft.list.changed", Tehran.moment(changedAt), changedBy);
    }

    static Chip chip(State state) {
        return new Chip(
                state.label(),
                switch (state) {
                    case WRITING -> Tone.PLAIN;
                    case IN_REVIEW, SIGNED -> Tone.SOON;
                    case ISSUED -> Tone.MET;
                    case DROPPED -> Tone.CALM;
                });
    }
}
