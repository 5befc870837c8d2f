@NullMarked
package ir.saman.directory.seat;

import org.jspecify.annotations.NullMarked;
