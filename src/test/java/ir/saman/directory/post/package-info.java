@NullMarked
package ir.saman.directory.post;

import org.jspecify.annotations.NullMarked;
