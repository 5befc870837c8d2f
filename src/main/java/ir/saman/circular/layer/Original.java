package ir.saman.circular.layer;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.calendar.Tehran;
import java.time.Instant;

/**
 * A circular's text as it was read from its source.
 *
 * @param fileName empty for a text typed in
 * @param length in characters
 * @param by empty for the system itself
 * @param revision of its last correction; 0 for none
 * @param aligned how often a human aligned its clauses
 * @param confirmed how many clauses have confirmed words, of {@code clauses}
 */
record Original(
        long id,
        long circular,
        long file,
        String fileName,
        int length,
        int sheets,
        Instant at,
        String by,
        int revision,
        int aligned,
        int confirmed,
        int clauses) {

    /** What it was read from. */
    String source() {
        return fileName.isEmpty() ? text("circular.text.typed-in") : fileName;
    }

    String brought() {
        return text("circular.text.brought", by.isEmpty() ? text("circular.text.system") : by, Tehran.moment(at));
    }

    String size() {
        return text("circular.text.size", sheets, length);
    }

    String alignment() {
        return text("circular.text.aligned", confirmed, clauses);
    }
}
