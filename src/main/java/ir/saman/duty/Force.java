package ir.saman.duty;

/** How strongly a source asks. */
public enum Force {
    MUST,
    /** Only advised: followed, but never overdue. */
    SHOULD,
    /** Forbids: binds, has no day and is never overdue; the answer documents that it is kept to. */
    MUST_NOT;

    /** Whether what it asks can be missed. */
    boolean hasDays() {
        return this == MUST;
    }
}
