package ir.saman.kit.shell;

import java.io.PrintStream;
import java.util.List;

/**
 * Something {@code ./saman NAME …} does beside serving: a bean of the module it belongs to. It runs in the whole
 * application without its web server and without polling for jobs; if Saman is being served from the same data folder,
 * on that running database.
 */
public interface Command {

    /** The word typed after {@code ./saman}; the script passes on only the names it lists at its end. */
    String name();

    /** One line for the list of commands, in Persian. */
    String summary();

    /**
     * Does it.
     *
     * @param arguments what was typed after the name
     * @param out where to speak to the person at the keyboard, UTF-8
     * @return the exit code of the process: 0 if done
     */
    int run(List<String> arguments, PrintStream out);
}
