package ir.saman.kit.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * As whom PostgreSQL runs. It refuses root, so root steps into a user namespace or, where those are switched off, hands
 * the folder to another user. The owner of the folder is the record of that choice: it holds for every later start.
 */
record ServerUser(Path home, List<String> prefix) {

    private static final String NOBODY = "65534";
    private static final String REUID = "--reuid=";

    static ServerUser of(Path home) {
        if (!"0".equals(uid(Path.of("/proc/self")))) {
            return new ServerUser(home, List.of());
        }
        if (!"0".equals(uid(home))) {
            return stepDownTo(home, uid(home));
        }
        ServerUser namespaced = new ServerUser(home, List.of("unshare", "-U"));
        if (namespaced.run("true").succeeded()) {
            return namespaced;
        }
        new ServerUser(home, List.of()).run("chown", "-R", NOBODY + ":" + NOBODY, home.toString());
        return stepDownTo(home, NOBODY);
    }

    private static ServerUser stepDownTo(Path home, String uid) {
        return new ServerUser(home, List.of("setpriv", REUID + uid, "--regid=" + uid, "--clear-groups"));
    }

    /**
     * Runs a tool and waits for it. Its words go to a file: a pipe would stay open in the server it starts.
     */
    Ran run(String... command) {
        Path words = home.resolve("tool.log");
        try {
            ProcessBuilder process = new ProcessBuilder(
                            Stream.concat(prefix.stream(), Stream.of(command)).toList())
                    .directory(home.toFile())
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(words.toFile());
            process.environment().put("LC_ALL", "C");
            int code = process.start().waitFor();
            return new Ran(code == 0, lastLine(words));
        } catch (IOException e) {
            return new Ran(false, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Ran(false, "interrupted");
        }
    }

    /** The first folder on the way to {@code tool} that the server's user cannot enter; asked before it is run. */
    Optional<Path> shutOutOf(Path tool) {
        if (run("test", "-x", tool.toString()).succeeded()
                || !run("test", "-x", "/").succeeded()) {
            return Optional.empty();
        }
        return Stream.iterate(tool.toAbsolutePath().getParent(), Objects::nonNull, Path::getParent)
                .sorted()
                .filter(folder -> !run("test", "-x", folder.toString()).succeeded())
                .findFirst();
    }

    /** As whom the server runs: the number of the user who owns its folder. */
    String name() {
        return prefix.stream()
                .filter(word -> word.startsWith(REUID))
                .map(word -> word.substring(REUID.length()))
                .findFirst()
                .orElseGet(() -> uid(Path.of("/proc/self")));
    }

    /** Gives a file made by this process to the server's user. */
    void own(Path file) {
        try {
            if (!uid(file).equals(uid(home))) {
                Files.setAttribute(file, "unix:uid", Files.getAttribute(home, "unix:uid"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String uid(Path file) {
        try {
            return String.valueOf(Files.getAttribute(file, "unix:uid"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String lastLine(Path file) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.removeIf(String::isBlank);
        return lines.isEmpty() ? "" : lines.getLast();
    }

    /** How a tool ended, and the last line it said. */
    record Ran(boolean succeeded, String lastWords) {}
}
