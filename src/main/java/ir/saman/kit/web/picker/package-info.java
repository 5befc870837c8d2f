/** The month a date field opens; the field itself is typed and needs none of this. */
@NullMarked
package ir.saman.kit.web.picker;

import org.jspecify.annotations.NullMarked;
