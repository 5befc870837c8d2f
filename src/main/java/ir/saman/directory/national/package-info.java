/** Organs of the full size, for measuring: {@code ./saman load national}. */
@NullMarked
package ir.saman.directory.national;

import org.jspecify.annotations.NullMarked;
