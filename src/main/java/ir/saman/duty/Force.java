package ir.saman.duty;

/** How strongly a source asks: what is only advised is followed but never overdue. */
public enum Force {
    MUST,
    SHOULD
}
