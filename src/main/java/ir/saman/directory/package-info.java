/** Storey 1: organs on two trees, people and their seats, programmes with their organs and powers, who may do what. */
@ApplicationModule(
        allowedDependencies = {"kit :: calendar", "kit :: text", "kit :: web", "kit :: shell", "secretariat"})
@NullMarked
package ir.saman.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
