/** Settles what in a circular could not be read for certain (F1). */
@NullMarked
package ir.saman.circular.settle;

import org.jspecify.annotations.NullMarked;
