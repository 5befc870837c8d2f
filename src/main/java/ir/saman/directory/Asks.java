package ir.saman.directory;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The act a desk handler does. A role that may never do it is refused before the handler runs; whether it may be done to
 * this organ or duty is decided in the rule layer by {@link Authority}. A handler with neither this nor
 * {@code @Open} does not start.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Asks {
    Act value();
}
