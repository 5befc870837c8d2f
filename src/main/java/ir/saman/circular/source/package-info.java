/** The clause behind a duty, as the hub shows it. */
@NullMarked
package ir.saman.circular.source;

import org.jspecify.annotations.NullMarked;
