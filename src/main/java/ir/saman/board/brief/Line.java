package ir.saman.board.brief;

import ir.saman.board.Tally;
import ir.saman.duty.Standing;
import ir.saman.kit.web.Link;

/**
 * How a clause or a row of the board stands.
 *
 * @param name leading to its own page, if it has one
 * @param note a line below the name, or empty
 * @param onPaper its name where there is little room
 * @param href the list of its overdue duties
 */
record Line(Link name, String note, String onPaper, Tally tally, String href) {

    long overdue() {
        return tally.of(Standing.OVERDUE);
    }

    /** The share met in time, in hundredths; only asked of what has one. */
    int share() {
        return tally.share().orElse(0);
    }
}
