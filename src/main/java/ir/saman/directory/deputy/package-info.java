/** A deputy (جانشین) fills a seat for some days. */
@NullMarked
package ir.saman.directory.deputy;

import org.jspecify.annotations.NullMarked;
