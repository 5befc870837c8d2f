/** The text of a circular in layers: as it was read, as a human corrected it, how they differ, and which words are which clause's. */
@NullMarked
package ir.saman.circular.layer;

import org.jspecify.annotations.NullMarked;
