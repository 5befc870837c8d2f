package ir.saman.circular.layer;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.calendar.Tehran;
import java.time.Instant;
import java.util.Optional;

/**
 * A circular's text as it was read from its source.
 *
 * @param fileName empty for a text typed in
 * @param length in characters
 * @param by empty for the system itself
 * @param againAt when it last became the current text again; absent if it was brought in once
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
        Optional<Instant> againAt,
        String againBy,
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

    /** That it was brought in again, by whom and when. */
    Optional<String> again() {
        return againAt.map(each -> text(
                "circular.text.again",
                againBy.isEmpty() ? text("circular.text.system") : againBy,
                Tehran.moment(each)));
    }

    String size() {
        return text("circular.text.size", sheets, length);
    }

    String alignment() {
        return text("circular.text.aligned", confirmed, clauses);
    }
}
