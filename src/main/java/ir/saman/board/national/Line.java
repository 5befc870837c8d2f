package ir.saman.board.national;

import ir.saman.board.Rows;
import ir.saman.board.Tally;
import ir.saman.duty.Standing;
import ir.saman.kit.web.Link;
import java.util.Optional;

/**
 * One row of a table of figures.
 *
 * @param code what it is a row of; empty for what lies outside every row
 * @param name its name, leading to its own page if it has one
 * @param note a line below the name, or empty
 * @param rows the list of the duties behind it, where that list can be opened
 */
record Line(String code, Link link, String note, Tally tally, Optional<Rows> rows) {

    String name() {
        return link.text();
    }

    boolean outside() {
        return code.isEmpty();
    }

    /** The list of the duties that stand so, or empty. */
    String href(Standing standing) {
        return rows.filter(each -> tally.of(standing) > 0)
                .map(each -> each.href(standing))
                .orElse("");
    }

    /** The list of all duties of the row, or empty. */
    String href() {
        return rows.filter(each -> tally.laid() > 0).map(Rows::href).orElse("");
    }
}
