/**
 * Storey 2, the hub: a source lays a duty on a bearer, the bearer answers with evidence, the acceptor decides, and four
 * small cubes count it all in the same transaction.
 */
@ApplicationModule(
        allowedDependencies = {
            "kit :: calendar",
            "kit :: text",
            "kit :: web",
            "kit :: shell",
            "secretariat",
            "directory"
        })
@NullMarked
package ir.saman.duty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
