package ir.saman.directory.post;

import java.util.Optional;

/**
 * A post (پست سازمانی) of an organ.
 *
 * @param holderId the person who holds it; absent: vacant
 * @param externalId its id in the national structure system
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
        int version) {}
