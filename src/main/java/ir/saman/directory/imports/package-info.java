/** Organs from a file: read, checked row by row, previewed, and committed all or nothing. */
@NullMarked
package ir.saman.directory.imports;

import org.jspecify.annotations.NullMarked;
