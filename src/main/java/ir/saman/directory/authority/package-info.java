/** The authority table as a page, and why the reader may do what they may. */
@NullMarked
package ir.saman.directory.authority;

import org.jspecify.annotations.NullMarked;
