/** One's own account: password and sessions. */
@NullMarked
package ir.saman.directory.self;

import org.jspecify.annotations.NullMarked;
