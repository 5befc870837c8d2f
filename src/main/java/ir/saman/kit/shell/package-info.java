/** How Saman is started: as a server or for one command, and what every module wants done at the first start. */
@NamedInterface("shell")
@NullMarked
package ir.saman.kit.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
