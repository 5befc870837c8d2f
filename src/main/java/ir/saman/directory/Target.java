package ir.saman.directory;

import java.util.Optional;

/**
 * What an act touches: the organ concerned and, for a duty, who issued its source and under which programme.
 *
 * @param province code of the province it lies in: the organ's, or what a duty was stamped with when it was laid
 * @param county the same for the county
 * @param issuer the organ whose source laid the duty
 * @param programme number of the programme the source belongs to
 */
public record Target(
        Organ organ,
        Optional<String> province,
        Optional<String> county,
        Optional<OrganId> issuer,
        Optional<Long> programme) {

    /** The same, as if it were {@code organ}'s own. */
    public Target as(Organ organ) {
        return new Target(organ, organ.province(), organ.county(), issuer, programme);
    }

    /** An organ itself, no duty of it. */
    public static Target of(Organ organ) {
        return new Target(organ, organ.province(), organ.county(), Optional.empty(), Optional.empty());
    }
}
