package ir.saman.circular.layer;

import ir.saman.secretariat.Stored;
import java.util.Optional;

/** What was read in a source. */
sealed interface Read {

    /**
     * Its text, character for character.
     *
     * @param file the source as it is kept; absent for words typed in
     */
    record Words(Optional<Stored.Kept> file, String text) implements Read {}

    /** Not taken; at which field, and why, in words. */
    record Nothing(String field, String why) implements Read {}
}
