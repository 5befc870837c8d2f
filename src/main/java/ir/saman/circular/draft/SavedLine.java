package ir.saman.circular.draft;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.calendar.Tehran;
import java.time.Instant;

/** One saved state of a draft. */
record SavedLine(int revision, Instant savedAt, String savedBy) {

    String title() {
        return text("circular.draft.history.state", revision);
    }

    /** When it was saved, and by whom. */
    String words() {
        return text("circular.draft.history.line", Tehran.moment(savedAt), savedBy);
    }
}
