/** Accepting an answer or returning it: per version and acceptor, duties with the same acceptor close together. */
@NullMarked
package ir.saman.duty.decide;

import org.jspecify.annotations.NullMarked;
