/** The posts of an organ (پست سازمانی) and who holds them. */
@NullMarked
package ir.saman.directory.post;

import org.jspecify.annotations.NullMarked;
