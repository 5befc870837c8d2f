/** The lists of circulars to search in: the public library, and for whoever follows them, from when each is followed. */
@NullMarked
package ir.saman.circular.library;

import org.jspecify.annotations.NullMarked;
