/** The legal review of a draft: comments by clause, each to be dealt with before the text is signed. */
@NullMarked
package ir.saman.circular.review;

import org.jspecify.annotations.NullMarked;
