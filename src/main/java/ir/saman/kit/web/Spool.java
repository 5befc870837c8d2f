package ir.saman.kit.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * For a file that is read in one go, as of one moment: it goes to disk as fast as its rows are read and from there to its
 * reader as fast as his line takes it, both at once. So no transaction waits for a slow line, and memory stays flat. When
 * the reader goes away, the reading ends with the next rows.
 */
@Component
public final class Spool {

    private final Path folder;
    private final Semaphore turns;
    private final Semaphore places;

    /**
     * @param folder where the files lie while they are sent; nobody else can open them, and they go with the process
     * @param turns how many are read at a time, the others wait: each holds a connection of the database
     * @param places how many may lie on the disk; one more is refused with 503
     */
    Spool(
            @Value("${saman.spool.folder:${java.io.tmpdir}}") Path folder,
            @Value("${saman.spool.turns:2}") int turns,
            @Value("${saman.spool.places:16}") int places) {
        this.folder = folder;
        this.turns = new Semaphore(turns, true);
        this.places = new Semaphore(places);
    }

    /** The same file, sent by way of the disk. Its body is written in another thread than the request's. */
    public Export through(Export export) {
        return new Export(export.fileName(), export.type(), out -> send(export.body(), out));
    }

    private void send(Export.Body body, OutputStream out) throws IOException {
        if (!places.tryAcquire()) {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        }
        try (SpoolFile file = SpoolFile.in(folder)) {
            FutureTask<Boolean> reading = new FutureTask<>(() -> read(body, file));
            // Of the platform: rows are worked out for seconds, and requests must go on beside them.
            Thread reader = Thread.ofPlatform().name("spool").daemon().start(reading);
            try {
                file.sendTo(out);
            } finally {
                file.abandon();
                end(reader);
            }
            if (reading.state() == Future.State.FAILED) {
                throw new IOException("the file broke off", reading.exceptionNow());
            }
        } finally {
            places.release();
        }
    }

    private boolean read(Export.Body body, SpoolFile file) throws IOException {
        turns.acquireUninterruptibly();
        try {
            file.fill(body);
            return true;
        } finally {
            turns.release();
        }
    }

    private static void end(Thread reader) {
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
