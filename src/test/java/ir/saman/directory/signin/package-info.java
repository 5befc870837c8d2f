@NullMarked
package ir.saman.directory.signin;

import org.jspecify.annotations.NullMarked;
