package ir.saman.kit.shell;

import ir.saman.kit.database.CannotStart;
import ir.saman.kit.text.Texts;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The first word of the command line decides: {@code serve} (or nothing) serves, any other runs one command. */
public final class Shell {

    /** A command runs in everything but the web: only what it needs is made, and no job is taken up. */
    private static final Map<String, Object> FOR_A_COMMAND = Map.of(
            "saman.attach", "true",
            "saman.jobs.polling", "false",
            "spring.main.lazy-initialization", "true");

    private static final int UNKNOWN = 2;

    private final Class<?> application;
    private final PrintStream out;

    private Shell(Class<?> application, PrintStream out) {
        this.application = application;
        this.out = out;
    }

    /**
     * Starts what {@code arguments} ask for. Serving, it returns once the address answers, and the process lives on; a
     * command ends the process with its exit code.
     */
    public static void run(Class<?> application, String... arguments) {
        Shell shell = new Shell(application, System.out);
        List<String> words = List.of(arguments);
        String first = words.isEmpty() || words.getFirst().startsWith("--") ? "serve" : words.getFirst();
        List<String> rest = words.isEmpty() || !first.equals(words.getFirst()) ? words : words.subList(1, words.size());
        try {
            if (first.equals("serve")) {
                shell.serve(rest);
            } else {
                System.exit(shell.command(first, rest));
            }
        } catch (CannotStart e) {
            System.err.println(e.inBothLanguages());
            System.exit(1);
        }
    }

    private void serve(List<String> words) {
        Options options = Options.of(words);
        if (!options.rest().isEmpty()) {
            throw CannotStart.badArgument(options.rest().getFirst());
        }
        new SpringApplicationBuilder(application)
                .properties(Map.of("saman.serving", "true"))
                .run(options.settings());
    }

    private int command(String name, List<String> words) {
        Options options = Options.of(words);
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .properties(FOR_A_COMMAND)
                .run(options.settings())) {
            List<Command> commands =
                    new ArrayList<>(context.getBeansOfType(Command.class).values());
            Optional<Command> meant =
                    commands.stream().filter(it -> it.name().equals(name)).findFirst();
            if (meant.isPresent()) {
                return meant.get().run(options.rest(), out);
            }
            return list(commands, name);
        }
    }

    private int list(List<Command> commands, String asked) {
        boolean help = asked.equals("help");
        if (!help) {
            out.println(Texts.text("shell.unknown", asked));
        }
        out.println(Texts.text("shell.commands"));
        commands.stream()
                .sorted(Comparator.comparing(Command::name))
                .forEach(it -> out.printf("  %-12s %s%n", it.name(), it.summary()));
        return help ? 0 : UNKNOWN;
    }
}
