/** Browsing the organs along either tree: administration or territory. */
@NullMarked
package ir.saman.directory.tree;

import org.jspecify.annotations.NullMarked;
