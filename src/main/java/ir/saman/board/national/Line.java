package ir.saman.board.national;

import ir.saman.board.Rows;
import ir.saman.board.Tally;
import ir.saman.duty.Standing;
import ir.saman.kit.web.Link;

/**
 * One row of a table of figures.
 *
 * @param code what it is a row of; empty for what lies outside every row
 * @param name its name, leading to its own page if it has one
 * @param note a line below the name, or empty
 * @param rows the list of the duties behind it
 * @param why where it says why its figures are what they are
 */
record Line(String code, Link link, String note, Tally tally, Rows rows, String why) {

    String name() {
        return link.text();
    }

    boolean outside() {
        return code.isEmpty();
    }

    /** The list of the duties that stand so, or empty. */
    String href(Standing standing) {
        return tally.of(standing) > 0 ? rows.href(standing) : "";
    }

    /** The list of all duties of the row, or empty. */
    String href() {
        return tally.laid() > 0 ? rows.href() : "";
    }
}
