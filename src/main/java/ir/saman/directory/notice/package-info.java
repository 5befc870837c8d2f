/** The reader's notices. */
@NullMarked
package ir.saman.directory.notice;

import org.jspecify.annotations.NullMarked;
