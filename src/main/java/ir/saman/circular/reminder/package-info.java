/** One letter to all organs that are late with a circular (F6). */
@NullMarked
package ir.saman.circular.reminder;

import org.jspecify.annotations.NullMarked;
