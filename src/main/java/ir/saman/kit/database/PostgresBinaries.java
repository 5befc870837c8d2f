package ir.saman.kit.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL itself, unpacked once per build into the data folder. The folder's name is the digest of the archive: a
 * newer build never writes under a server still running from an older one.
 */
record PostgresBinaries(Path home) {

    /** The archive on the class path (zonky's linux-amd64 build). */
    static URL carried() {
        String machine = System.getProperty("os.name") + "-" + System.getProperty("os.arch");
        if (!machine.equals("Linux-amd64")) {
            throw CannotStart.machineNotSupported(machine);
        }
        return Objects.requireNonNull(
                PostgresBinaries.class.getResource("/postgres-linux-x86_64.txz"), "no PostgreSQL on the class path");
    }

    static PostgresBinaries unpacked(URL archive, DataFolder folder) {
        Path all = folder.path().resolve("pg-dist");
        try {
            Path home = all.resolve(digest(archive).substring(0, 16));
            if (Files.notExists(home.resolve(".complete"))) {
                Files.createDirectories(home);
                open(home);
                open(all);
                unpack(archive, home);
                Files.createFile(home.resolve(".complete"));
            }
            return new PostgresBinaries(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String tool(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    private static String digest(URL archive) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(archive.openStream(), digest)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void unpack(URL archive, Path home) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive.openStream())))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = home.resolve(entry.getName()).normalize();
                if (!target.startsWith(home)) {
                    throw new IOException("an entry outside the archive: " + entry.getName());
                }
                unpack(entry, tar, target);
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream bytes, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            open(target);
        } else if (entry.isSymbolicLink()) {
            Files.deleteIfExists(target);
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(Objects.requireNonNull(target.getParent()));
            Files.copy(bytes, target, StandardCopyOption.REPLACE_EXISTING);
            boolean tool = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(tool ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    /** The server may run as another user than the one who unpacks, whatever the umask. */
    private static void open(Path directory) throws IOException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
