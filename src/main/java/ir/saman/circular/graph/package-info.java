/** What rests on what (F1): circulars, the texts they name, their relays and versions, as a drawing and as a table. */
@NullMarked
package ir.saman.circular.graph;

import org.jspecify.annotations.NullMarked;
