/** Documents as Persian PDF; see docs/decisions/0009-pdf.md. */
@NullMarked
package ir.saman.secretariat.document;

import org.jspecify.annotations.NullMarked;
