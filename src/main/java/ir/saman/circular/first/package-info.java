@NullMarked
package ir.saman.circular.first;

import org.jspecify.annotations.NullMarked;
