@NullMarked
package ir.saman;

import org.jspecify.annotations.NullMarked;
