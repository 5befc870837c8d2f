/** That what is forbidden was done: reported by the issuer, or by whoever oversees its programme. */
@NullMarked
package ir.saman.duty.breach;

import org.jspecify.annotations.NullMarked;
