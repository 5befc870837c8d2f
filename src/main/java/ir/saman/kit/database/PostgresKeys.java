package ir.saman.kit.database;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;

/**
 * The port and the three passwords of the embedded database, in a file only its owner may read: what a second process
 * needs to attach.
 */
record PostgresKeys(int port, Login superuser, Login owner, Login app) {

    private static final String FILE = "database.properties";
    private static final String SUPERUSER = "postgres";
    private static final String OWNER = "saman_owner";
    private static final String APP = "saman_app";

    static PostgresKeys fresh(int port) {
        return new PostgresKeys(
                port, new Login(SUPERUSER, random()), new Login(OWNER, random()), new Login(APP, random()));
    }

    static Optional<PostgresKeys> in(DataFolder folder) {
        Path file = folder.path().resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties p = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            p.load(reader);
        } catch (IOException e) {
            throw CannotStart.folderNotWritable(folder.path());
        }
        return Optional.of(new PostgresKeys(
                Integer.parseInt(p.getProperty("port")), login(p, SUPERUSER), login(p, OWNER), login(p, APP)));
    }

    PostgresKeys on(int otherPort) {
        return new PostgresKeys(otherPort, superuser, owner, app);
    }

    /** Written beside and moved over: a crash leaves the old file or the new one. */
    PostgresKeys keptIn(DataFolder folder) {
        Properties p = new Properties();
        p.setProperty("port", String.valueOf(port));
        for (Login login : new Login[] {superuser, owner, app}) {
            p.setProperty(login.user(), login.password());
        }
        try {
            Path draft = Files.createTempFile(
                    folder.path(),
                    "database",
                    "",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (Writer writer = Files.newBufferedWriter(draft)) {
                p.store(writer, "The embedded database. Keep it secret.");
            }
            // Root at work in another user's folder must not shut that user out.
            Files.setOwner(draft, Files.getOwner(folder.path()));
            Files.move(draft, folder.path().resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    private static Login login(Properties p, String user) {
        return new Login(user, p.getProperty(user));
    }

    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
