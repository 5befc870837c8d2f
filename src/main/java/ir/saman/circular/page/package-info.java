/** One circular for everyone: its letter, its clauses, and how far the country is with each duty. */
@NullMarked
package ir.saman.circular.page;

import org.jspecify.annotations.NullMarked;
