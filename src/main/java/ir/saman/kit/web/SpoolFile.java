package ir.saman.kit.web;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that one thread writes while another sends what is there. It has no name, so it is gone when it is closed. */
final class SpoolFile implements AutoCloseable {

    private static final int PIECE = 1 << 16;

    private final FileChannel file;
    private long written;
    private boolean over;
    private boolean abandoned;

    private SpoolFile(FileChannel file) {
        this.file = file;
    }

    static SpoolFile in(Path folder) throws IOException {
        Path path = Files.createTempFile(folder, "saman", ".spool");
        return new SpoolFile(FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
    }

    /** Writes all of it, unless it is abandoned meanwhile. */
    void fill(Export.Body body) throws IOException {
        try (OutputStream end = new BufferedOutputStream(new End(), PIECE)) {
            body.writeTo(end);
        } finally {
            finish();
        }
    }

    /** Sends all of it, waiting for what is not written yet; returns early where the writing broke off. */
    void sendTo(OutputStream out) throws IOException {
        ByteBuffer piece = ByteBuffer.allocate(PIECE);
        long sent = 0;
        while (more(sent)) {
            int read = file.read(piece.clear(), sent);
            out.write(piece.array(), 0, read);
            sent += read;
            if (caughtUp(sent)) {
                out.flush();
            }
        }
    }

    /** Nobody wants the rest. */
    synchronized void abandon() {
        abandoned = true;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private synchronized boolean more(long sent) throws IOException {
        while (written == sent && !over) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while the file was being written", e);
            }
        }
        return written > sent;
    }

    private synchronized boolean caughtUp(long sent) {
        return written == sent;
    }

    private synchronized void finish() {
        over = true;
        notifyAll();
    }

    private synchronized void append(byte[] bytes, int from, int length) throws IOException {
        if (abandoned) {
            throw new IOException("nobody waits for the file any more");
        }
        ByteBuffer rest = ByteBuffer.wrap(bytes, from, length);
        while (rest.hasRemaining()) {
            written += file.write(rest, written);
        }
        notifyAll();
    }

    /** Where the writer adds. */
    private final class End extends OutputStream {

        @Override
        public void write(int one) throws IOException {
            append(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            append(bytes, from, length);
        }
    }
}
