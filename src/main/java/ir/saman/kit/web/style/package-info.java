/** The living style page: every component once, with sample data. */
@NullMarked
package ir.saman.kit.web.style;

import org.jspecify.annotations.NullMarked;
