/** The security log as a page. */
@NullMarked
package ir.saman.directory.security;

import org.jspecify.annotations.NullMarked;
