/** Number, signature and issue of a draft. */
@NullMarked
package ir.saman.circular.issuing;

import org.jspecify.annotations.NullMarked;
