@NamedInterface("web")
@NullMarked
package ir.saman.kit.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
