package ir.saman.secretariat;

import ir.saman.kit.web.Export;
import ir.saman.secretariat.FileInspection.Inspected;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The files of the country's answers, in chunks in the database, each content once. Who may read a file is decided by the
 * module that hangs it somewhere.
 */
@Component
public class Files {

    /** The most bytes a file may have. */
    public static final long LIMIT = 20L << 20;

    private static final int CHUNK = 256 << 10;

    static final String ADD = """
            insert into secretariat.file (sha256, size, media_type, stored_at) values (:sha256, :size, :type, :at)
            on conflict (sha256) do nothing returning id""";

    static final String FIND = "select id from secretariat.file where sha256 = :sha256";

    static final String ADD_CHUNK =
            "insert into secretariat.file_chunk (file_id, part, bytes) values (:file, :part, :bytes)";

    static final String CHUNK_OF = "select bytes from secretariat.file_chunk where file_id = :file and part = :part";

    static final String TYPE = "select media_type from secretariat.file where id = :file";

    private final JdbcClient db;
    private final FileInspection inspection;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Files(JdbcClient db, FileInspection inspection, Clock clock, PlatformTransactionManager transactions) {
        this.db = db;
        this.inspection = inspection;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A file that was looked into and is taken; nothing of it is kept yet. It is there only while it is being looked at. */
    public static final class Fit {

        private final Spool spool;
        private final Inspected.Fit inspected;

        private Fit(Spool spool, Inspected.Fit inspected) {
            this.spool = spool;
            this.inspected = inspected;
        }

        /** Fit to be shown. */
        public String name() {
            return inspected.name();
        }
    }

    /**
     * Keeps a file if it is small enough, of a type that is taken, and with nothing hidden in it. It is looked into before the
     * database is asked for anything.
     *
     * @param name as the sender's machine names it
     */
    public Stored store(InputStream content, String name) {
        return this.<Stored>look(content, name, this::keep, why -> why);
    }

    /**
     * Looks into a file without asking the database for anything, and goes on with {@code fit} if it would be taken: whoever
     * keeps it there with what hangs it up does so in one transaction.
     *
     * @param name as the sender's machine names it
     */
    public <T> T look(InputStream content, String name, Function<Fit, T> fit, Function<Stored.Refused, T> refused) {
        try (Spool spool = Spool.of(content, LIMIT)) {
            if (spool.size() == 0) {
                return refused.apply(new Stored.Empty(name));
            }
            if (spool.size() > LIMIT) {
                return refused.apply(new Stored.TooLarge(name, LIMIT));
            }
            return switch (inspection.inspect(spool.path(), name)) {
                case Inspected.Fit inspected -> fit.apply(new Fit(spool, inspected));
                case Inspected.OtherType other -> refused.apply(new Stored.WrongType(name));
                case Inspected.Hostile hostile -> refused.apply(new Stored.Hostile(name, hostile.reason()));
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps what was looked into, in the transaction that is there, else in one of its own. */
    public Stored.Kept keep(Fit file) {
        String type = file.inspected.mediaType();
        return new Stored.Kept(kept(file.spool, type), file.name(), type, file.spool.size());
    }

    /** The file to be downloaded: always kept on disk by the reader, never shown inside our pages. */
    public Export download(FileId file, String name) {
        String type =
                db.sql(TYPE).param("file", file.value()).query(String.class).single();
        return new Export(name, type, out -> copy(file, out));
    }

    /** Writes the file's bytes, chunk by chunk. */
    public void copy(FileId file, OutputStream out) throws IOException {
        for (int part = 0; ; part++) {
            Optional<byte[]> bytes = db.sql(CHUNK_OF)
                    .param("file", file.value())
                    .param("part", part)
                    .query((row, number) -> row.getBytes(1))
                    .optional();
            if (bytes.isEmpty()) {
                return;
            }
            out.write(bytes.get());
        }
    }

    private FileId kept(Spool spool, String mediaType) {
        return transaction.execute(status -> {
            try {
                return keep(spool, mediaType);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private FileId keep(Spool spool, String mediaType) throws IOException {
        Optional<Long> added = db.sql(ADD)
                .param("sha256", spool.sha256())
                .param("size", spool.size())
                .param("type", mediaType)
                .param("at", Timestamp.from(clock.instant()))
                .query((row, number) -> row.getLong(1))
                .optional();
        if (added.isPresent()) {
            addChunks(added.get(), spool);
            return new FileId(added.get());
        }
        return db.sql(FIND)
                .param("sha256", spool.sha256())
                .query((row, number) -> new FileId(row.getLong(1)))
                .single();
    }

    private void addChunks(long file, Spool spool) throws IOException {
        try (InputStream in = java.nio.file.Files.newInputStream(spool.path())) {
            int part = 0;
            for (byte[] bytes = in.readNBytes(CHUNK); bytes.length > 0; bytes = in.readNBytes(CHUNK)) {
                db.sql(ADD_CHUNK)
                        .param("file", file)
                        .param("part", part++)
                        .param("bytes", bytes)
                        .update();
            }
        }
    }
}
