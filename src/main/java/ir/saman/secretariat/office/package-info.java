/** What is inside others' files: which type they are, what they hide, and their text. */
@NullMarked
package ir.saman.secretariat.office;

import org.jspecify.annotations.NullMarked;
