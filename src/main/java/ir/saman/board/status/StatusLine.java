package ir.saman.board.status;

import ir.saman.board.Tally;
import ir.saman.kit.web.Link;

/**
 * One row of the public page.
 *
 * @param id what a link within the page leads to
 * @param kind what it is a row of, in words
 * @param link its name, leading to the circular or the clause it comes from, if it comes from one
 * @param note a line below the name, or empty
 */
record StatusLine(String id, String kind, Link link, String note, Tally tally) {}
