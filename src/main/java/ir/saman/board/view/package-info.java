/** Saved views (نما): a board's address kept under a name of one's own. */
@NullMarked
package ir.saman.board.view;

import org.jspecify.annotations.NullMarked;
