package ir.saman.board.why;

import ir.saman.kit.web.Link;

/**
 * A part of a figure.
 *
 * @param name what it is a part by, leading to its own page if it has one
 * @param note a line below the name, or empty
 * @param href the list of the duties counted, or empty
 */
record Part(Link name, String note, long n, String href) {

    /** The same, its name leading to {@code address}. */
    Part leading(String address) {
        return new Part(Link.to(name.text(), address), note, n, href);
    }
}
