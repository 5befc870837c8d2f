/** From which day on a circular is followed. */
@NullMarked
package ir.saman.circular.track;

import org.jspecify.annotations.NullMarked;
