/** A circular to be checked: each clause's own words beside what Saman makes of them. */
@NullMarked
package ir.saman.circular.reading;

import org.jspecify.annotations.NullMarked;
