/** The public library of circulars: a list to search in. */
@NullMarked
package ir.saman.circular.library;

import org.jspecify.annotations.NullMarked;
