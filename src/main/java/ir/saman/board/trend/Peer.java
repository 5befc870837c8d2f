package ir.saman.board.trend;

import ir.saman.board.Rows;
import ir.saman.board.Tally;
import ir.saman.duty.Standing;
import ir.saman.kit.web.Link;

/**
 * A place in the table of peers.
 *
 * @param key as in the counts: a territory's code, an organ's number
 * @param rank 1 for the highest share; 0 while it has none
 * @param own whether it is the place the page is about
 * @param link its name, leading to its page of the same kind
 */
record Peer(String key, int rank, boolean own, Link link, Tally tally, Rows rows) {

    String name() {
        return link.text();
    }

    String href(Standing standing) {
        return tally.of(standing) > 0 ? rows.href(standing) : "";
    }

    String href() {
        return tally.laid() > 0 ? rows.href() : "";
    }
}
