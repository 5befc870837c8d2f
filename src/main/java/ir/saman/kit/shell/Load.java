package ir.saman.kit.shell;

import java.io.PrintStream;

/**
 * A part of a data set that {@code ./saman load NAME} adds: a bean of the module whose data it is. All parts of one name
 * run in their order. Each may be run again.
 */
public interface Load {

    /** The data set it belongs to, such as {@code demo}. */
    String name();

    /** Its place among the parts of that data set: smaller first. */
    int order();

    /**
     * Adds it, in a transaction of its own.
     *
     * @param out where to speak to the person at the keyboard
     */
    void run(PrintStream out);
}
