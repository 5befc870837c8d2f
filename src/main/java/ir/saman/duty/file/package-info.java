/** Downloading a file of an answer, by those who may see the duty. */
@NullMarked
package ir.saman.duty.file;

import org.jspecify.annotations.NullMarked;
