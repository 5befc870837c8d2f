/** Reporting the events that clauses wait for (F1). */
@NullMarked
package ir.saman.circular.event;

import org.jspecify.annotations.NullMarked;
