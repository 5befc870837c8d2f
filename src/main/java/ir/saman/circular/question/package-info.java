/** Questions to the issuer about a clause, answered once for all (F1). */
@NullMarked
package ir.saman.circular.question;

import org.jspecify.annotations.NullMarked;
