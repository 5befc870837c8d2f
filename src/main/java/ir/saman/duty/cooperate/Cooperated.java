package ir.saman.duty.cooperate;

/** What became of a part that was recorded. */
enum Cooperated {
    SAVED,
    /** The duty is met or has ended: what was said stands. */
    CLOSED
}
