package ir.saman.secretariat.office;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.Tika;

/**
 * The types of file that are taken, told by content. What a browser would run (HTML, SVG) and what a machine would run is
 * not among them; what else may be hidden in one that is, {@link Inspection} finds.
 */
enum FileType {
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg"),
    TXT("text/plain", "txt"),
    CSV("text/csv", "csv");

    private static final Tika MAGIC = new Tika();
    private static final int DELETE = 0x7f;

    /** What begins as an archive; anything else with an archive at its end runs as what it begins as. */
    private static final Pattern PACKED = Pattern.compile("application/(zip|x-tika-ooxml"
            + "|vnd\\.oasis\\.opendocument\\..+|vnd\\.openxmlformats-officedocument\\..+)");

    private static final int MOST_OF_A_PART = 1 << 20;

    private final String mediaType;
    private final String ending;

    FileType(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    String mediaType() {
        return mediaType;
    }

    /** The type of {@code content}, if it is one of ours. The name only tells a table from another plain text. */
    static Optional<FileType> of(Path content, String name) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(content))) {
            String magic = MAGIC.detect(in);
            return switch (magic) {
                case "application/pdf" -> Optional.of(PDF);
                case "image/png" -> Optional.of(PNG);
                case "image/jpeg" -> Optional.of(JPEG);
                case "text/plain" -> Optional.of(CSV.ends(name) ? CSV : TXT);
                case "application/octet-stream" -> singleByteText(content, name);
                default -> PACKED.matcher(magic).matches() ? packed(content) : Optional.empty();
            };
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A name without path and unseen characters, with this type's ending. */
    String named(String given) {
        String bare = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cc}\\p{Cs}\\p{Cf}&&[^\u200c]]", "")
                .strip();
        String kept = bare.length() > 120 ? bare.substring(bare.length() - 120) : bare;
        return ends(kept) ? kept : kept + "." + ending;
    }

    private boolean ends(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith("." + ending) || (this == JPEG && lower.endsWith(".jpeg"));
    }

    /** A text in the code page of older Persian machines (Windows-1256) is any bytes without controls, and kept as it is. */
    private static Optional<FileType> singleByteText(Path content, String name) throws IOException {
        if (!TXT.ends(name) && !CSV.ends(name)) {
            return Optional.empty();
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(content))) {
            for (int each = in.read(); each >= 0; each = in.read()) {
                if (each == DELETE || each < ' ' && each != '\t' && each != '\n' && each != '\f' && each != '\r') {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(CSV.ends(name) ? CSV : TXT);
    }

    private static Optional<FileType> packed(Path content) throws IOException {
        try (ZipFile zip = new ZipFile(content.toFile())) {
            return openDocument(zip).or(() -> office(zip));
        } catch (ZipException notPacked) {
            return Optional.empty();
        }
    }

    private static Optional<FileType> openDocument(ZipFile zip) {
        return switch (text(zip, "mimetype")) {
            case "application/vnd.oasis.opendocument.text" -> Optional.of(ODT);
            case "application/vnd.oasis.opendocument.spreadsheet" -> Optional.of(ODS);
            default -> Optional.empty();
        };
    }

    private static Optional<FileType> office(ZipFile zip) {
        String parts = text(zip, "[Content_Types].xml");
        // one that says it has macros is named for them, whichever it is
        if (parts.contains("wordprocessingml.document.main+xml") || parts.contains("macroEnabled")) {
            return Optional.of(DOCX);
        }
        if (parts.contains("spreadsheetml.sheet.main+xml")) {
            return Optional.of(XLSX);
        }
        return parts.contains("presentationml.presentation.main+xml") ? Optional.of(PPTX) : Optional.empty();
    }

    private static String text(ZipFile zip, String part) {
        return Optional.ofNullable(zip.getEntry(part))
                .map(entry -> read(zip, entry))
                .orElse("");
    }

    private static String read(ZipFile zip, ZipEntry entry) {
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(MOST_OF_A_PART), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "";
        }
    }
}
