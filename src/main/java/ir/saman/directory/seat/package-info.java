/** What an account acts as: its seats, the actor of a request, the gate before every desk handler. */
@NullMarked
package ir.saman.directory.seat;

import org.jspecify.annotations.NullMarked;
