package ir.saman.circular.burden;

import ir.saman.kit.web.Link;

/**
 * What is asked already and answered by the same evidence.
 *
 * @param clause of which circular, and where it is read
 */
record Known(Link clause, String action, long duties) {}
