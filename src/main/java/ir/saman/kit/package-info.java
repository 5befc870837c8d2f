/** Storey 0: what knows no word of the field. Its rooms are named interfaces: calendar, text, web, database, shell. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package ir.saman.kit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
