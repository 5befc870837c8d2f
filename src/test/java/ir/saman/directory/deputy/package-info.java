@NullMarked
package ir.saman.directory.deputy;

import org.jspecify.annotations.NullMarked;
