package ir.saman.secretariat;

import java.util.Optional;

/**
 * Who did something, as what: numbers of account and organ (opaque to this storey), the role held, and the account
 * whose seat was filled by a deputy. All absent for the system itself.
 */
public record By(Optional<Long> account, Optional<Long> organ, Optional<String> role, Optional<Long> deputyFor) {

    /** The system: first start, jobs. */
    public static final By SYSTEM = new By(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
