package ir.saman.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code ./saman bench start}: {@code ./saman serve} on the data folder of the full size, from the command to the line that says it
 * is ready, and the memory that is then its own: of the program, and of the database beside its shared buffers. The program is
 * built already.
 */
class StartBench {

    private static final int RUNS = 5;
    private static final String READY = "http://localhost:";

    private final String folder = System.getProperty("saman.bench.data", "");

    private record Started(double seconds, double programMiB, double databaseMiB) {}

    @Test
    void startAndMemory() throws IOException, InterruptedException {
        assertThat(folder).as("a data folder of the full size").isNotEmpty();
        List<Started> runs = new ArrayList<>();
        for (int run = 0; run <= RUNS; run++) {
            Started started = start();
            if (run > 0) { // the first may build and unpack
                runs.add(started);
            }
        }
        double program = median(runs.stream().map(Started::programMiB));
        double database = median(runs.stream().map(Started::databaseMiB));
        new Figures("start")
                .atMost("time to ready", median(runs.stream().map(Started::seconds)), "s", 10)
                .figure("program, resident", program, "MiB")
                .figure("database, resident without shared memory", database, "MiB")
                .atMost("resident", program + database, "MiB", 768)
                .write();
    }

    private Started start() throws IOException, InterruptedException {
        long before = System.nanoTime();
        Process program = new ProcessBuilder("./saman", "serve", "--data", folder, "--port", String.valueOf(freePort()))
                .redirectErrorStream(true)
                .start();
        try (var lines = program.inputReader()) {
            if (lines.lines().noneMatch(line -> line.contains(READY))) {
                throw new IllegalStateException("It did not start");
            }
            double seconds = (System.nanoTime() - before) / 1e9;
            Thread.sleep(TimeUnit.SECONDS.toMillis(5));
            return new Started(
                    seconds,
                    own(program.toHandle()),
                    servers().mapToDouble(StartBench::own).sum());
        } finally {
            program.destroy();
            program.waitFor();
        }
    }

    /** The processes of the folder's database: the server and its children. */
    private Stream<ProcessHandle> servers() throws IOException {
        long server = Long.parseLong(Files.readAllLines(Path.of(folder, "postgres", "data", "postmaster.pid"))
                .getFirst()
                .strip());
        ProcessHandle handle = ProcessHandle.of(server).orElseThrow();
        return Stream.concat(Stream.of(handle), handle.descendants());
    }

    /** What a process has in memory that no other has: resident, less what is shared, in MiB; 0 if it has gone. */
    private static double own(ProcessHandle process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("RssAnon:") || line.startsWith("RssFile:") && ofJava(process))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    / 1024.0;
        } catch (IOException e) {
            return 0;
        }
    }

    /** The program's files are its own; those of the servers are the one PostgreSQL they share. */
    private static boolean ofJava(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.endsWith("java"))
                .isPresent();
    }

    private static double median(Stream<Double> all) {
        return Figures.median(all.toList());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
