package ir.saman.directory.imports;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import ir.saman.directory.imports.Table.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Reads a workbook through once, keeping nothing, before the reader that keeps rows sees it: that one believes what is
 * written inside, and makes a row as wide as the farthest address in it. Every part is looked at, since the workbook
 * itself says which of them is its sheet; with the reader's own parser, so that both see the same.
 */
final class ExcelLimits {

    /** A zip can promise a few bytes and unfold to a disk full of them: counted, since its own figures may lie. */
    private static final long MOST_UNFOLDED = 60L * 1024 * 1024;

    private static final XMLInputFactory PARSER = parser();

    private final InputStream content;
    private final long most;
    private long unfolded;

    private ExcelLimits(InputStream content, long most) {
        this.content = content;
        this.most = most;
    }

    /** Why this file is not read; nothing, if reading it costs no more than such a file may. */
    static Optional<Reason> broken(byte[] file) throws IOException {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            long left = MOST_UNFOLDED;
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream content = zip.getInputStream(entry)) {
                    ExcelLimits part = new ExcelLimits(content, left);
                    Optional<Reason> why = part.read();
                    if (why.isPresent()) {
                        return why;
                    }
                    left -= part.unfolded;
                }
            }
            return Optional.empty();
        }
    }

    private Optional<Reason> read() throws IOException {
        Optional<Reason> why = parse();
        byte[] rest = new byte[1 << 16];
        InputStream counted = counted();
        while (why.isEmpty() && unfolded <= most && counted.read(rest) >= 0) {
            continue;
        }
        return why.or(() -> unfolded > most ? Optional.of(Reason.TOO_LARGE) : Optional.empty());
    }

    /** A part that is no XML, or no longer, ends here; the reader could not read on either. */
    private Optional<Reason> parse() {
        try {
            SheetLimits limits = new SheetLimits();
            XMLStreamReader xml = PARSER.createXMLStreamReader(counted());
            while (xml.hasNext() && unfolded <= most) {
                xml.next();
                Optional<Reason> why = limits.exceededBy(xml);
                if (why.isPresent()) {
                    return why;
                }
            }
            return Optional.empty();
        } catch (XMLStreamException | IllegalArgumentException | IndexOutOfBoundsException noXml) {
            return Optional.empty();
        }
    }

    private InputStream counted() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int read = unfolded > most ? -1 : content.read(into, from, length);
                unfolded += Math.max(0, read);
                return read;
            }
        };
    }

    private static XMLInputFactory parser() {
        XMLInputFactory parser = new InputFactoryImpl();
        parser.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        parser.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return parser;
    }
}
