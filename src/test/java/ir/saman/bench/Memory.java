package ir.saman.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What this process holds of the machine's memory, heap and all, while something is done. */
final class Memory implements AutoCloseable {

    private static final Path HELD = Path.of("/proc/self/statm");
    private static final double PAGES_A_MIB = 256;

    private final double idle;
    private final Thread watcher;
    private volatile double peak;
    private volatile boolean over;

    private Memory() {
        this.idle = held();
        this.peak = idle;
        this.watcher = Thread.ofPlatform().daemon().start(this::watch);
    }

    /** Watched from now on; idle is what is held after the garbage is gone. */
    static Memory watched() {
        System.gc();
        return new Memory();
    }

    /** The most that was held above idle, in MiB. */
    double aboveIdle() {
        return peak - idle;
    }

    @Override
    public void close() throws InterruptedException {
        over = true;
        watcher.join();
    }

    private void watch() {
        while (!over) {
            peak = Math.max(peak, held());
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static double held() {
        try {
            return Long.parseLong(Files.readString(HELD).split(" ")[1]) / PAGES_A_MIB;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
