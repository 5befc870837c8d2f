@NullMarked
package ir.saman.directory.self;

import org.jspecify.annotations.NullMarked;
