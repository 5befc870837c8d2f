/** Where circulars are written: the letter, the tree of its clauses, what each clause asks (F1). */
@NullMarked
package ir.saman.circular.draft;

import org.jspecify.annotations.NullMarked;
