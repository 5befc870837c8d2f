package ir.saman.secretariat.office;

import ir.saman.secretariat.FileInspection.Reason;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Looks into the parts of an office file, each read once as a stream: never as much in memory as is in the file. */
final class PackedParts {

    private static final int MOST_PARTS = 5_000;

    private static final Pattern MACROS = Pattern.compile(
            "(.*/)?(vbaproject\\.bin|vbadata\\.xml|vbaprojectsignature.*)|basic/.+|scripts/.+|(.*/)?macrosheets/.+");

    private static final Pattern ELSEWHERE = Pattern.compile("xl/externallinks/.+");

    /** Charts keep their numbers in a workbook of their own, which is looked into like the file itself. */
    private static final Pattern WORKBOOK = Pattern.compile("(word|ppt|xl)/embeddings/[^/]+\\.xlsx");

    private static final Pattern EMBEDDED =
            Pattern.compile("(.*/)?(embeddings|activex)/.+|(.*/)?oleobject[^/]*\\.bin|object ?[0-9]*");

    private static final Pattern XML = Pattern.compile(".*\\.(xml|rels|vml|rdf)|\\[content_types]\\.xml");

    private final Unpacked unpacked;
    private final int depth;

    private PackedParts(Unpacked unpacked, int depth) {
        this.unpacked = unpacked;
        this.depth = depth;
    }

    /** Ends normally if nothing is hidden. */
    static void check(Path file) throws IOException {
        new PackedParts(new Unpacked(), 0).lookInto(file);
    }

    private void lookInto(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw new HiddenException(Reason.BOMB);
            }
            Set<String> names = new HashSet<>();
            for (ZipEntry part : Collections.list(zip.entries())) {
                String name = part.getName().toLowerCase(Locale.ROOT);
                if (!names.add(name) || isPath(name)) {
                    throw new HiddenException(Reason.BROKEN);
                }
                refuse(name);
                try (InputStream content = unpacked.of(zip.getInputStream(part), part.getCompressedSize())) {
                    read(name, content);
                }
            }
        } catch (ZipException | EOFException broken) {
            throw new HiddenException(Reason.BROKEN);
        }
    }

    private static boolean isPath(String name) {
        return name.startsWith("/") || name.contains("..") || name.contains("\\") || name.indexOf(0) >= 0;
    }

    private static void refuse(String name) throws HiddenException {
        if (MACROS.matcher(name).matches()) {
            throw new HiddenException(Reason.MACROS);
        }
        if (ELSEWHERE.matcher(name).matches()) {
            throw new HiddenException(Reason.EXTERNAL);
        }
        if (EMBEDDED.matcher(name).matches() && !WORKBOOK.matcher(name).matches()) {
            throw new HiddenException(Reason.EMBEDDED);
        }
    }

    private void read(String name, InputStream content) throws IOException {
        if (XML.matcher(name).matches()) {
            XmlPart.check(content);
        } else if (WORKBOOK.matcher(name).matches()) {
            workbook(content);
        } else {
            content.transferTo(OutputStream.nullOutputStream());
        }
    }

    private void workbook(InputStream content) throws IOException {
        if (depth > 0) {
            throw new HiddenException(Reason.EMBEDDED);
        }
        Path copy = Files.createTempFile("saman-part", ".in");
        try {
            Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
            new PackedParts(unpacked, depth + 1).lookInto(copy);
        } finally {
            Files.delete(copy);
        }
    }
}
