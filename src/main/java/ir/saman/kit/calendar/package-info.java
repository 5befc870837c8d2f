@NamedInterface("calendar")
@NullMarked
package ir.saman.kit.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
