/** How a place stood at the end of each of the last quarters, and how it stands beside its like (A6). */
@NullMarked
package ir.saman.board.trend;

import org.jspecify.annotations.NullMarked;
