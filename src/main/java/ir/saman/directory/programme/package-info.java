/** Programmes: their axes, their organs (ارکان) and the limits of these organs' powers. */
@NullMarked
package ir.saman.directory.programme;

import org.jspecify.annotations.NullMarked;
