/** Passing a circular on to one's own organs, and who has opened it (D1). */
@NullMarked
package ir.saman.circular.relay;

import org.jspecify.annotations.NullMarked;
