package ir.saman.board.county;

import ir.saman.board.Rows;
import ir.saman.board.Tally;
import ir.saman.directory.OrganKind;
import ir.saman.duty.Standing;

/**
 * A unit of a county and what it bears there.
 *
 * @param agency the national organ it belongs to, or empty
 * @param answered to how many of its duties it has sent an answer, whatever became of that
 * @param here whether it is in the county today
 */
record Unit(long organ, String name, String agency, OrganKind kind, long answered, boolean here, Tally tally) {

    long of(Standing standing) {
        return tally.of(standing);
    }

    /** Whether it has sent no answer to any of its duties, and one is still to be sent. */
    boolean unanswered() {
        return answered == 0 && of(Standing.OVERDUE) + of(Standing.NOT_YET_DUE) > 0;
    }

    /** The list of all it bears there, or empty. */
    String href(Rows rows) {
        return tally.laid() == 0 ? "" : own(rows).href();
    }

    /** The list of those that stand so, or empty. */
    String href(Rows rows, Standing standing) {
        return of(standing) == 0 ? "" : own(rows).href(standing);
    }

    /** The board of it alone. */
    String board() {
        return "/desk/board/organs/" + organ;
    }

    private Rows own(Rows rows) {
        return rows.with("organ", Long.toString(organ));
    }
}
