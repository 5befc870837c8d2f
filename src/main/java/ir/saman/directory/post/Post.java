package ir.saman.directory.post;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A post (پست سازمانی) of an organ.
 *
 * @param holderId the person who holds it; absent: vacant
 * @param externalId its id in the national structure system
 * @param office code of the kind of post whose holders bear duties, if it is one
 * @param heldSince the day its holder was appointed
 * @param version counts the edits, so that two people cannot overwrite each other unseen
 */
record Post(
        long id,
        long organId,
        String title,
        Rank rank,
        PostKind kind,
        Optional<Long> holderId,
        Optional<String> holder,
        Optional<String> externalId,
        Optional<String> office,
        Optional<LocalDate> heldSince,
        int version) {

    /** Whether the person of that number holds it. */
    boolean heldBy(String person) {
        return holderId().filter(id -> String.valueOf(id).equals(person)).isPresent();
    }
}
