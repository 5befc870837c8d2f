/** Every unit of a county: what waits there, and what is late (F3, A6). */
@NullMarked
package ir.saman.board.county;

import org.jspecify.annotations.NullMarked;
