/** A place on one page: what an official takes to a visit, a session of a council or a question in parliament. */
@NullMarked
package ir.saman.board.brief;

import org.jspecify.annotations.NullMarked;
