/** One duty: who bears it, why, by when, and all that happened to it. */
@NullMarked
package ir.saman.duty.page;

import org.jspecify.annotations.NullMarked;
