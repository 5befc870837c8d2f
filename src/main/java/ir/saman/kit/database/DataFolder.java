package ir.saman.kit.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The one folder a served Saman keeps its data in ({@code var} unless {@code --data} says otherwise). Exactly one
 * process may hold it; the lock goes with the process, however that ends.
 */
public final class DataFolder {

    private final Path path;

    private DataFolder(Path path) {
        this.path = path;
    }

    /**
     * The folder at {@code path}, made if it is not there.
     *
     * @throws CannotStart if it can be neither made nor written
     */
    public static DataFolder at(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute);
            // Asking is not enough: root may "write" everywhere, a read-only file system too.
            Files.delete(Files.createTempFile(absolute, "may-write", ""));
        } catch (IOException e) {
            throw CannotStart.folderNotWritable(absolute);
        }
        return new DataFolder(absolute);
    }

    /** Where the folder is, absolute. */
    public Path path() {
        return path;
    }

    /** Takes the folder for this process, or says by emptiness that another has it. */
    Optional<Lease> take() {
        try {
            FileChannel file =
                    FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (locked(file)) {
                return Optional.of(new Lease(file));
            }
            file.close();
            return Optional.empty();
        } catch (IOException e) {
            throw CannotStart.folderNotWritable(path);
        }
    }

    private static boolean locked(FileChannel file) throws IOException {
        try {
            return file.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // held by this very process
        }
    }

    /** The right to the folder; ends with {@link #close} or with the process. */
    record Lease(FileChannel file) implements AutoCloseable {
        @Override
        public void close() {
            try {
                file.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
