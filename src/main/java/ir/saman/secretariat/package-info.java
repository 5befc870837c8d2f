/** Storey 0: ledger, security log, files, notices, settings, jobs. Knows accounts and organs as opaque numbers only. */
@ApplicationModule(allowedDependencies = {"kit :: calendar", "kit :: text", "kit :: web", "kit :: shell"})
@NullMarked
package ir.saman.secretariat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
