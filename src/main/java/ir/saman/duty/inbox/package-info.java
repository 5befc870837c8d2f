/** The inbox (کارتابل): what waits for the actor, by when, why. */
@NullMarked
package ir.saman.duty.inbox;

import org.jspecify.annotations.NullMarked;
