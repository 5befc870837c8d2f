@NamedInterface("text")
@NullMarked
package ir.saman.kit.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
