/** Holidays of the country and of each province. */
@NullMarked
package ir.saman.directory.holiday;

import org.jspecify.annotations.NullMarked;
