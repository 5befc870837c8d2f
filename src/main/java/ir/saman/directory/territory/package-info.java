/** Provinces and counties: the list, and the commands that make and rename a county. */
@NullMarked
package ir.saman.directory.territory;

import org.jspecify.annotations.NullMarked;
