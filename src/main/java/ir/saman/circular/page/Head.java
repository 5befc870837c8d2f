package ir.saman.circular.page;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CircularId;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.web.Chip;
import ir.saman.kit.web.Tone;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a circular stands.
 *
 * @param state IN_FORCE, SUPERSEDED or WITHDRAWN
 * @param endedBy address of the open circular that replaced it; empty for none
 */
record Head(
        long id,
        String address,
        String number,
        String state,
        Optional<LocalDate> endedOn,
        String endedBy,
        String endNote,
        String programme) {

    CircularId circular() {
        return new CircularId(id);
    }

    boolean inForce() {
        return state.equals("IN_FORCE");
    }

    Chip chip() {
        return new Chip(text("circular.state." + state), inForce() ? Tone.MET : Tone.LATE);
    }

    /** Since when it is not in force, and why; empty while it is. */
    String ended() {
        return endedOn.map(day -> text(
                        "circular.state.since",
                        text("circular.state." + state),
                        PersianDate.of(day).format(),
                        endNote))
                .orElse("");
    }
}
