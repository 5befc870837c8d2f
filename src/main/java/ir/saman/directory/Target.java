package ir.saman.directory;

import java.util.Optional;

/**
 * What an act touches: the organ concerned and, for a duty, who issued its source and under which programme.
 *
 * @param issuer the organ whose source laid the duty
 * @param programme number of the programme the source belongs to
 */
public record Target(Organ organ, Optional<OrganId> issuer, Optional<Long> programme) {

    /** An organ itself, no duty of it. */
    public static Target of(Organ organ) {
        return new Target(organ, Optional.empty(), Optional.empty());
    }
}
