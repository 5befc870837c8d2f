package ir.saman.duty.recount;

/** In so many cells what is folded of an axis of time is not the sum of what it was folded from. */
record FoldDrift(String axis, long cells, long off) {}
