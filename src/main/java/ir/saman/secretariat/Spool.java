package ir.saman.secretariat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A file on its way in, on disk until its digest and type are known: it is never in memory as a whole. */
final class Spool implements AutoCloseable {

    private static final int STEP = 64 << 10;

    private final Path path;
    private final long size;
    private final byte[] sha256;

    private Spool(Path path, long size, byte[] sha256) {
        this.path = path;
        this.size = size;
        this.sha256 = sha256;
    }

    /** Reads {@code in} to its end, or to one byte past {@code limit}. */
    static Spool of(InputStream in, long limit) throws IOException {
        Path path = Files.createTempFile("saman-file", ".in");
        MessageDigest digest = digest();
        long size = 0;
        try (OutputStream out = Files.newOutputStream(path)) {
            byte[] step = new byte[STEP];
            for (int read = in.read(step); read >= 0 && size <= limit; read = in.read(step)) {
                digest.update(step, 0, read);
                out.write(step, 0, read);
                size += read;
            }
        }
        return new Spool(path, size, digest.digest());
    }

    Path path() {
        return path;
    }

    long size() {
        return size;
    }

    byte[] sha256() {
        return sha256;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
