/** Organs one by one: list, search, page, and the commands that make, edit, move and close them. */
@NullMarked
package ir.saman.directory.organ;

import org.jspecify.annotations.NullMarked;
