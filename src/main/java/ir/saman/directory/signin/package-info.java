/** The way in and out: sign-in, throttle, sessions, and forms held while a session lapsed. */
@NullMarked
package ir.saman.directory.signin;

import org.jspecify.annotations.NullMarked;
