/** A circular as a file: the letter as PDF, Akoma Ntoso, its deadlines as a calendar. */
@NullMarked
package ir.saman.circular.export;

import org.jspecify.annotations.NullMarked;
