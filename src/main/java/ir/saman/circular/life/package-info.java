/** What the issuer does with a circular in force (F1): its desk, more time for all or some, and its withdrawal. */
@NullMarked
package ir.saman.circular.life;

import org.jspecify.annotations.NullMarked;
