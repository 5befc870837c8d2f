package ir.saman.circular.relay;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.web.Chip;
import ir.saman.kit.web.Tone;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An organ that the circular binds, and when somebody of it first opened the circular. */
record SeenLine(long id, String organ, String province, Optional<Instant> at, String by) {

    Chip chip() {
        return at.isPresent()
                ? new Chip(text("circular.seen.SEEN"), Tone.MET)
                : new Chip(text("circular.seen.NOT_YET"), Tone.SOON);
    }

    String when() {
        return at.map(Tehran::moment).orElse("");
    }

    List<String> key() {
        return List.of(organ, Long.toString(id));
    }
}
