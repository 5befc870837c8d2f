package ir.saman.duty.cooperate;

/** What became of a part that was recorded. */
enum Cooperated {
    SAVED,
    /** Somebody else of the organ has recorded other words since the form was read. */
    CHANGED,
    /** The duty is met or has ended: what was said stands. */
    CLOSED
}
