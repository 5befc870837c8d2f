package ir.saman.kit.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;

/** One data directory of PostgreSQL and the tools that make, start and stop its server. */
record PostgresCluster(PostgresBinaries binaries, ServerUser user, Path data) {

    private static final int START_ATTEMPTS = 8;

    /** The settings that are ours; all else is PostgreSQL's default (fsync and synchronous_commit on, said again). */
    private static final String SETTINGS = """
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            max_connections = 60
            shared_buffers = 128MB
            effective_cache_size = 512MB
            work_mem = 8MB
            maintenance_work_mem = 64MB
            max_wal_size = 1GB
            random_page_cost = 1.1
            fsync = on
            synchronous_commit = on
            full_page_writes = on
            jit = off
            password_encryption = 'scram-sha-256'
            timezone = 'Asia/Tehran'
            log_timezone = 'Asia/Tehran'
            log_line_prefix = '%m [%p] '
            log_min_messages = warning
            log_checkpoints = off
            """;

    static PostgresCluster in(DataFolder folder, PostgresBinaries binaries) {
        Path home = folder.path().resolve("postgres");
        try {
            Files.createDirectories(home);
        } catch (IOException e) {
            throw CannotStart.folderNotWritable(folder.path());
        }
        return new PostgresCluster(binaries, ServerUser.of(home), home.resolve("data"));
    }

    /** Made beside and moved into place: an interrupted first start is simply begun again. */
    void initialiseOnce(String password) {
        if (Files.exists(data)) {
            refuseOtherVersion();
            return;
        }
        Path draft = user.home().resolve("data.new");
        Path passwordFile = user.home().resolve("password");
        try {
            FileSystemUtils.deleteRecursively(draft);
            Files.deleteIfExists(passwordFile);
            Files.createFile(
                    passwordFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(passwordFile, password);
            user.own(passwordFile);
            succeed(initdb(draft, passwordFile));
            Files.delete(passwordFile);
            Files.writeString(draft.resolve("postgresql.conf"), "\ninclude 'saman.conf'\n", StandardOpenOption.APPEND);
            Files.move(draft, data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process of the running server, if one runs. */
    Optional<ProcessHandle> process() {
        return pidFile()
                .flatMap(lines -> ProcessHandle.of(Long.parseLong(lines.getFirst())))
                .filter(this::isOurs);
    }

    /** The port the running server listens on. */
    Optional<Integer> port() {
        return pidFile().filter(lines -> lines.size() > 3).map(lines -> Integer.valueOf(lines.get(3)));
    }

    void start(int port) {
        try {
            Path settings = data.resolve("saman.conf");
            Files.writeString(settings, "port = " + port + "\n" + SETTINGS);
            user.own(settings);
            forgetStrangerPid();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ServerUser.Ran ran = control("-l", log().toString(), "-t", "600", "start");
        // Children of a killed server may need a moment to notice and let go of its memory.
        for (int attempt = 1; !ran.succeeded() && attempt < START_ATTEMPTS; attempt++) {
            pause();
            ran = control("-l", log().toString(), "-t", "600", "start");
        }
        succeed(ran);
    }

    void stop() {
        control("-m", "fast", "-t", "60", "stop");
    }

    private ServerUser.Ran control(String... words) {
        String[] command = new String[words.length + 4];
        command[0] = binaries.tool("pg_ctl");
        command[1] = "-D";
        command[2] = data.toString();
        command[3] = "-w";
        System.arraycopy(words, 0, command, 4, words.length);
        return user.run(command);
    }

    private ServerUser.Ran initdb(Path draft, Path passwordFile) {
        String initdb = binaries.tool("initdb");
        // The built-in provider (17 and later) gives the same order on every machine, whatever its libc.
        String provider = version() >= 17 ? "--locale-provider=builtin" : "--locale-provider=libc";
        return user.run(
                initdb,
                "-D",
                draft.toString(),
                "-U",
                "postgres",
                "-A",
                "scram-sha-256",
                "--pwfile=" + passwordFile,
                "-E",
                "UTF8",
                provider,
                "--locale=C.UTF-8",
                "--data-checksums");
    }

    private int version() {
        String postgres = binaries.tool("postgres");
        user.shutOutOf(Path.of(postgres)).ifPresent(folder -> {
            throw CannotStart.folderShut(folder, user.name());
        });
        ServerUser.Ran ran = user.run(postgres, "--version");
        succeed(ran);
        return Integer.parseInt(ran.lastWords().replaceAll("\\D*(\\d+)\\..*", "$1")); // postgres (PostgreSQL) 18.6
    }

    private void refuseOtherVersion() {
        try {
            String found = Files.readString(data.resolve("PG_VERSION")).strip();
            String carried = String.valueOf(version());
            if (!found.equals(carried)) {
                throw CannotStart.databaseOfAnotherVersion(found, carried);
            }
        } catch (IOException e) {
            throw CannotStart.folderNotWritable(data);
        }
    }

    private void succeed(ServerUser.Ran ran) {
        if (!ran.succeeded()) {
            throw CannotStart.databaseFailed(log(), ran.lastWords());
        }
    }

    private Path log() {
        return user.home().resolve("server.log");
    }

    private Optional<List<String>> pidFile() {
        try {
            List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
            return lines.isEmpty() ? Optional.empty() : Optional.of(lines);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** A number may have been given to a stranger since, above all after a restart of a container. */
    private boolean isOurs(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(process.pid()), "cmdline"))
                    .contains(data.toString());
        } catch (IOException e) {
            return false;
        }
    }

    /** PostgreSQL itself would take any living process of that number for a running server. */
    private void forgetStrangerPid() throws IOException {
        boolean stranger = pidFile()
                .flatMap(lines -> ProcessHandle.of(Long.parseLong(lines.getFirst())))
                .filter(process -> !isOurs(process))
                .isPresent();
        if (stranger) {
            Files.delete(data.resolve("postmaster.pid"));
        }
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
