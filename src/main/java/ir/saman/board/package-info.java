/**
 * Storey 5: boards. A board stores no figure: each is read from the hub's counts at the moment it is asked for, and
 * opens into the duties and the clauses behind it.
 */
@ApplicationModule(
        allowedDependencies = {
            "kit :: calendar",
            "kit :: text",
            "kit :: web",
            "kit :: shell",
            "secretariat",
            "directory",
            "duty",
            "circular"
        })
@NullMarked
package ir.saman.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
