/** The words an administrator keeps because they are often misread. */
@NullMarked
package ir.saman.circular.word;

import org.jspecify.annotations.NullMarked;
