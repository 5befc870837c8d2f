package ir.saman.kit.shell;

import java.io.PrintStream;
import java.util.Optional;

/**
 * A part of a data set that {@code ./saman load NAME} adds: a bean of the module whose data it is. All parts of one name
 * run in their order. Each may be run again.
 */
public interface Load {

    /** The data set it belongs to, such as {@code demo}. */
    String name();

    /** Its place among the parts of that data set: smaller first. */
    int order();

    /** Why it cannot be added to this database, in words; asked of all parts before the first one runs. */
    default Optional<String> refusal() {
        return Optional.empty();
    }

    /**
     * Adds it, in a transaction of its own.
     *
     * @param out where to speak to the person at the keyboard
     */
    void run(PrintStream out);
}
