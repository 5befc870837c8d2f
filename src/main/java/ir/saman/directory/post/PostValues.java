package ir.saman.directory.post;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What an edit sets of a post.
 *
 * @param office code of the kind of post whose holders bear duties
 * @param since the day the holder was appointed; absent: today, where the holder is a new one, and where there is none
 */
record PostValues(
        String title,
        Rank rank,
        PostKind kind,
        Optional<Long> holder,
        Optional<String> externalId,
        Optional<String> office,
        Optional<LocalDate> since) {}
