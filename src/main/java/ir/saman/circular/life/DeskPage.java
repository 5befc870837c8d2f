package ir.saman.circular.life;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.Instruments.Instrument;
import ir.saman.kit.web.Chip;
import ir.saman.kit.web.Link;
import ir.saman.kit.web.Tone;
import java.util.List;
import java.util.stream.Stream;

/**
 * A circular's desk: how what it asks stands, and what can be done with it.
 *
 * @param kept those that have ended and of which something is still open
 * @param amendable whether the reader may begin its next version
 */
record DeskPage(Instrument instrument, List<AskLine> lines, List<AskLine> kept, List<Link> actions, boolean amendable) {

    /** Every ask that is one of the version in force, or of which something is still open. */
    List<AskLine> all() {
        return Stream.concat(lines.stream(), kept.stream().filter(AskLine::ceased))
                .toList();
    }

    /** How many duties are open of what has ended. */
    long left() {
        return kept.stream().mapToLong(AskLine::undone).sum();
    }

    List<Link> trail() {
        return List.of(
                Link.to(text("circular.track.title"), "/desk/circulars"),
                Link.here(instrument.name().shortly()));
    }

    Chip chip() {
        return new Chip(text("circular.state." + instrument.state()), instrument.inForce() ? Tone.MET : Tone.LATE);
    }

    String amend() {
        return "/desk/drafts/amend/" + instrument.id();
    }
}
