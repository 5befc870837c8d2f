/** What a draft would ask of whom if it were issued now, beside what they are asked already. */
@NullMarked
package ir.saman.circular.burden;

import org.jspecify.annotations.NullMarked;
