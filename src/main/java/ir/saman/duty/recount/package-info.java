/** The counts held against the duties they count, and mended where they have drifted. */
@NullMarked
package ir.saman.duty.recount;

import org.jspecify.annotations.NullMarked;
