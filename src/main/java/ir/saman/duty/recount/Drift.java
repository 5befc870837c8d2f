package ir.saman.duty.recount;

/**
 * In so many cells of a cube the duties of a source are not counted as they are.
 *
 * @param cells of a place, period, deadline, state and day
 * @param off by how much they are off, added up without sign
 */
record Drift(String cube, long sourceId, long cells, long off) {}
