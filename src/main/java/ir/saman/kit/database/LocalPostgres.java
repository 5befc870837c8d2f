package ir.saman.kit.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URL;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL Saman carries with it: a real server, durable (fsync and synchronous commit on), listening on the
 * loopback only, passwords by scram. It outlives a killed Saman and is adopted by the next one; killed itself, it is
 * started again and recovers from its log.
 */
public final class LocalPostgres implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(LocalPostgres.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final PostgresKeys keys;
    private final Optional<Held> held;
    private boolean closing;

    /** What the process that serves the folder has, and one that merely attaches has not. */
    private record Held(DataFolder.Lease lease, PostgresCluster cluster) {}

    private LocalPostgres(PostgresKeys keys, Optional<Held> held) {
        this.keys = keys;
        this.held = held;
    }

    /**
     * Serves the folder: unpacks, makes, starts or adopts the server, with its roles and the database {@code saman}.
     *
     * @throws CannotStart if another process serves it, or the server does not start
     */
    public static LocalPostgres serve(DataFolder folder) {
        return serve(folder, PostgresBinaries.carried());
    }

    /** As {@link #serve(DataFolder)}, with other binaries: a {@code .txz} archive as zonky packs it, 15 or later. */
    public static LocalPostgres serve(DataFolder folder, URL archive) {
        return serve(folder, folder.take().orElseThrow(() -> CannotStart.folderInUse(folder.path())), archive);
    }

    /** Uses the server of the process that serves the folder, else serves it until closed: for a single command. */
    public static LocalPostgres join(DataFolder folder) {
        return folder.take()
                .map(lease -> serve(folder, lease, PostgresBinaries.carried()))
                .orElseGet(() -> attach(folder));
    }

    private static LocalPostgres serve(DataFolder folder, DataFolder.Lease lease, URL archive) {
        try {
            PostgresCluster cluster = PostgresCluster.in(folder, PostgresBinaries.unpacked(archive, folder));
            PostgresKeys known = PostgresKeys.in(folder)
                    .orElseGet(() -> PostgresKeys.fresh(freePort()).keptIn(folder));
            cluster.initialiseOnce(known.superuser().password());
            LocalPostgres postgres =
                    new LocalPostgres(running(cluster, known, folder), Optional.of(new Held(lease, cluster)));
            return postgres.prepared(cluster);
        } catch (CannotStart e) {
            lease.close();
            throw e;
        }
    }

    private LocalPostgres prepared(PostgresCluster cluster) {
        try {
            PostgresRoles.ensure(url("postgres"), keys);
            watch(cluster);
            return this;
        } catch (CannotStart e) {
            close();
            throw e;
        }
    }

    private static PostgresKeys running(PostgresCluster cluster, PostgresKeys known, DataFolder folder) {
        if (cluster.process().isPresent()) {
            int port = cluster.port().orElse(known.port());
            log.info("adopted the running database on port {}", port);
            return port == known.port() ? known : known.on(port).keptIn(folder);
        }
        PostgresKeys keys = isFree(known.port()) ? known : known.on(freePort()).keptIn(folder);
        cluster.start(keys.port());
        return keys;
    }

    private static LocalPostgres attach(DataFolder folder) {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < giveUp) {
            Optional<LocalPostgres> found = PostgresKeys.in(folder)
                    .map(keys -> new LocalPostgres(keys, Optional.empty()))
                    .filter(LocalPostgres::answers);
            if (found.isPresent()) {
                return found.get();
            }
            sleepAMoment();
        }
        throw CannotStart.databaseSilent(folder.path());
    }

    /** The JDBC address of the database {@code saman}. */
    public String url() {
        return url(PostgresRoles.DATABASE);
    }

    /** The JDBC address of another database of this server. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(keys.port(), database);
    }

    /** The role that owns the schema and migrates. */
    public Login owner() {
        return keys.owner();
    }

    /** The role the application works as; it owns nothing. */
    public Login app() {
        return keys.app();
    }

    /** The role that made the server; for its own upkeep and for tests. */
    public Login superuser() {
        return keys.superuser();
    }

    /** Stops the server and gives the folder up, if this process serves it. */
    @Override
    public synchronized void close() {
        if (closing) {
            return;
        }
        closing = true;
        held.ifPresent(it -> {
            it.cluster().stop();
            it.lease().close();
        });
    }

    private void watch(PostgresCluster cluster) {
        cluster.process()
                .ifPresent(process -> Thread.ofVirtual().start(() -> {
                    process.onExit().join();
                    revive(cluster);
                }));
    }

    private synchronized void revive(PostgresCluster cluster) {
        if (closing) {
            return;
        }
        log.warn("the database process ended unasked; starting it again");
        try {
            cluster.start(keys.port());
            watch(cluster);
        } catch (CannotStart e) {
            log.error(e.inBothLanguages());
        }
    }

    private boolean answers() {
        try (var connection =
                DriverManager.getConnection(url(), keys.app().user(), keys.app().password())) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static void sleepAMoment() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
