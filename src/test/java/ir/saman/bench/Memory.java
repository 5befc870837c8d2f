package ir.saman.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/**
 * What this process holds of the machine's memory while something is done: all of it, garbage that was not yet swept and
 * what the heap has grown by included, and of the heap what was left after each collection.
 */
final class Memory implements AutoCloseable {

    private static final Path HELD = Path.of("/proc/self/statm");
    private static final double PAGES_A_MIB = 256;
    private static final double BYTES_A_MIB = 1 << 20;

    private final double idle;
    private final double idleHeap;
    private final Thread watcher;
    private volatile double peak;
    private volatile double peakHeap;
    private volatile boolean over;

    private Memory() {
        this.idle = held();
        this.idleHeap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / BYTES_A_MIB;
        this.peak = idle;
        this.peakHeap = idleHeap;
        ManagementFactory.getGarbageCollectorMXBeans()
                .forEach(each -> ((NotificationEmitter) each)
                        .addNotificationListener((told, none) -> collected(told), told -> !over, this));
        this.watcher = Thread.ofPlatform().daemon().start(this::watch);
    }

    /** Watched from now on; idle is what is held after the garbage is gone. */
    static Memory watched() {
        System.gc();
        return new Memory();
    }

    /** The most the process held above idle, in MiB. */
    double aboveIdle() {
        return peak - idle;
    }

    /** The most of the heap that outlived a collection above idle, in MiB. */
    double liveAboveIdle() {
        return peakHeap - idleHeap;
    }

    @Override
    public void close() throws InterruptedException {
        over = true;
        watcher.join();
    }

    private void collected(Notification told) {
        if (told.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
            Map<String, MemoryUsage> after = GarbageCollectionNotificationInfo.from((CompositeData) told.getUserData())
                    .getGcInfo()
                    .getMemoryUsageAfterGc();
            double left = after.entrySet().stream()
                            .filter(each -> each.getKey().startsWith("G1"))
                            .mapToLong(each -> each.getValue().getUsed())
                            .sum()
                    / BYTES_A_MIB;
            peakHeap = Math.max(peakHeap, left);
        }
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
