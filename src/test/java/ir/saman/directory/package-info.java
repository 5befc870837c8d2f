@NullMarked
package ir.saman.directory;

import org.jspecify.annotations.NullMarked;
