/** Storey 3: circulars as data (F1): clauses as a tree, each with its force, and what each asks of whom by when. */
@ApplicationModule(
        allowedDependencies = {
            "kit :: calendar",
            "kit :: text",
            "kit :: web",
            "kit :: database",
            "kit :: shell",
            "secretariat",
            "directory",
            "duty"
        })
@NullMarked
package ir.saman.circular;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
