package ir.saman.directory;

import java.util.List;

/** Whether an act is allowed, and why: each grant that holds, in words that can be printed. */
public sealed interface Decision {

    /** Allowed by these grants. */
    record Allowed(List<Grant> by) implements Decision {}

    /** Refused: no grant holds. */
    record Refused(Act act, Role role) implements Decision {}

    /** Whether it is allowed. */
    default boolean allowed() {
        return this instanceof Allowed;
    }
}
