package ir.saman.board.brief;

import java.util.List;

/**
 * What waits for a decision.
 *
 * @param href the list of all of it, or empty
 * @param at the organs for which the most wait
 */
record Waits(long total, String href, List<At> at) {

    Waits {
        at = List.copyOf(at);
    }

    /** An organ, how many wait for it, and their list. */
    record At(String organ, long n, String href) {}
}
