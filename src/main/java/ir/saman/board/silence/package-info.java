/** Who is silent, and who keeps others waiting (A6). */
@NullMarked
package ir.saman.board.silence;

import org.jspecify.annotations.NullMarked;
