/** Watches (رصد): a figure of a board, and a line; whoever set it is told when the figure crosses it (A6). */
@NullMarked
package ir.saman.board.watch;

import org.jspecify.annotations.NullMarked;
