package ir.saman.circular.layer;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.calendar.Tehran;
import java.time.Instant;

/** One correction of one sheet. */
record Correction(int revision, int sheet, How how, Instant madeAt, String by) {

    /** Typed by a human, or taken from what was suggested. */
    enum How {
        TYPED,
        ACCEPTED;

        String label() {
            return text("circular.text.how." + name());
        }
    }

    String moment() {
        return Tehran.moment(madeAt);
    }
}
