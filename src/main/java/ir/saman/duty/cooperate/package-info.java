/** The part of an organ that cooperates with the bearer. */
@NullMarked
package ir.saman.duty.cooperate;

import org.jspecify.annotations.NullMarked;
