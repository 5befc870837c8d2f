@NullMarked
package ir.saman.duty.kinds;

import org.jspecify.annotations.NullMarked;
