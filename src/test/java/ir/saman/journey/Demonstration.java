package ir.saman.journey;

import ir.saman.kit.shell.Command;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;

/** Loads the demonstration as {@code ./saman load demo} does, and remembers the passwords it printed. */
final class Demonstration {

    private static final Pattern PRINTED = Pattern.compile("(?m)^ {2}(\\S+) +(\\S+)$");

    private Demonstration() {}

    /** The passwords of the five accounts, by user name. */
    static Map<String, String> load(ObjectProvider<Command> commands) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        commands.stream()
                .filter(command -> command.name().equals("load"))
                .forEach(load -> load.run(List.of("demo"), new PrintStream(printed, true, StandardCharsets.UTF_8)));
        Map<String, String> passwords = new TreeMap<>();
        PRINTED.matcher(printed.toString(StandardCharsets.UTF_8))
                .results()
                .forEach(line -> passwords.put(line.group(1), line.group(2)));
        return passwords;
    }
}
