/** Why a figure of a board is what it is: what was counted, where, as of when, and how it adds up. */
@NullMarked
package ir.saman.board.why;

import org.jspecify.annotations.NullMarked;
