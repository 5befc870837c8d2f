package ir.saman.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** People who read at once; the milliseconds each reading took. */
final class Readers {

    /** One reading, by its number among all. */
    interface Reading {
        void read(int number) throws Exception;
    }

    private final int readers;

    Readers(int readers) {
        this.readers = readers;
    }

    /** Each reads so often, one after the other. */
    List<Double> each(int times, Reading reading) throws InterruptedException, ExecutionException {
        return all(reader -> () -> {
            List<Double> spent = new ArrayList<>();
            for (int time = 0; time < times; time++) {
                long before = System.nanoTime();
                reading.read(time * readers + reader);
                spent.add(milliseconds(before));
            }
            return spent;
        });
    }

    /**
     * So many readings a second together, for so long. Each counts from the moment it was due: who comes late because the one
     * before took long has waited too.
     */
    List<Double> paced(double perSecond, Duration during, Reading reading)
            throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        long gap = (long) (1e9 / perSecond);
        return all(reader -> () -> {
            List<Double> spent = new ArrayList<>();
            for (int number = reader; number * gap < during.toNanos(); number += readers) {
                long due = start + number * gap;
                LockSupport.parkNanos(due - System.nanoTime());
                reading.read(number);
                spent.add(milliseconds(due));
            }
            return spent;
        });
    }

    private List<Double> all(IntFunction<Callable<List<Double>>> reader)
            throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(readers)) {
            List<Double> all = new ArrayList<>();
            for (Future<List<Double>> each : threads.invokeAll(
                    IntStream.range(0, readers).mapToObj(reader).toList())) {
                all.addAll(each.get());
            }
            return all;
        }
    }

    private static double milliseconds(long since) {
        return (System.nanoTime() - since) / 1e6;
    }
}
