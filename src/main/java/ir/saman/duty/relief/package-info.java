/** Asking for more time or for being left out, and granting it: both with reasons. */
@NullMarked
package ir.saman.duty.relief;

import org.jspecify.annotations.NullMarked;
