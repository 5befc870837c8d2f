/** An organ's duties on its own page. */
@NullMarked
package ir.saman.duty.section;

import org.jspecify.annotations.NullMarked;
