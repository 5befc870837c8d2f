/** What the public may see of the country's state, as an administrator has set it (B11, F4). */
@NullMarked
package ir.saman.board.status;

import org.jspecify.annotations.NullMarked;
