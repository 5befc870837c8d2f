package ir.saman;

import ir.saman.kit.database.DataFolder;
import ir.saman.kit.database.LocalPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/**
 * The PostgreSQL of this test process: one server, made afresh under {@code target/test-pg} (for a bench of the full size, at the
 * data folder the property {@code saman.bench.data} names), with the owner and the application role of production. Contexts meet it as an outside database. It stops with the process, even a killed one.
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** A data folder to measure at, left as it is; nothing if the tests make their own. */
    private static final Optional<String> FULL_SIZE = Optional.ofNullable(System.getProperty("saman.bench.data"));

    private static final Path FOLDER =
            Path.of(FULL_SIZE.orElse("target/test-pg")).toAbsolutePath();

    /** Waits for this process to be gone, then ends the server it may have left. */
    private static final String WATCH = """
            while kill -0 "$1" 2>/dev/null; do sleep 1; done
            read -r server 2>/dev/null < "$2/postgres/data/postmaster.pid" || exit 0
            grep -q -- "$2" "/proc/$server/cmdline" 2>/dev/null && kill -QUIT "$server"
            """;

    private static final class Once {
        private static final LocalPostgres POSTGRES = start();
    }

    /** The running server; started by the first who asks. */
    public static LocalPostgres postgres() {
        return Once.POSTGRES;
    }

    /** The binaries of PostgreSQL 15, for tests enabled by the property {@code saman.all}. */
    public static URL binariesOf15() {
        try {
            return URI.create("jar:"
                            + Path.of("target", "test-binaries", "postgres-15.jar")
                                    .toUri() + "!/postgres-linux-x86_64.txz")
                    .toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets a Spring context work on it. */
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        LocalPostgres postgres = postgres();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test database",
                        Map.of(
                                "saman.db.url", postgres.url(),
                                "saman.db.user", postgres.app().user(),
                                "saman.db.password", postgres.app().password(),
                                "saman.db.owner.user", postgres.owner().user(),
                                "saman.db.owner.password", postgres.owner().password())));
    }

    /** Watches this process over a folder a test serves itself, so that a killed test leaves no server behind. */
    public static void stopWithThisProcess(Path folder) {
        List<String> command = List.of(
                "setsid",
                "sh",
                "-c",
                WATCH,
                "watch",
                String.valueOf(ProcessHandle.current().pid()),
                folder.toString());
        try {
            new ProcessBuilder(command)
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LocalPostgres start() {
        stopWithThisProcess(FOLDER);
        if (FULL_SIZE.isEmpty()) {
            empty();
        }
        LocalPostgres postgres = LocalPostgres.serve(DataFolder.at(FOLDER));
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
        return postgres;
    }

    private static void empty() {
        try {
            FileSystemUtils.deleteRecursively(FOLDER.resolve("postgres"));
            Files.deleteIfExists(FOLDER.resolve("database.properties"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
