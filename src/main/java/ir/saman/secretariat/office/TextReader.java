package ir.saman.secretariat.office;

import ir.saman.secretariat.FileId;
import ir.saman.secretariat.FileInspection.Reason;
import ir.saman.secretariat.FileTexts;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads texts of files after looking into them: kept files too, for they may be older than what is looked for today. */
@Component
class TextReader implements FileTexts {

    private final ir.saman.secretariat.Files files;

    TextReader(ir.saman.secretariat.Files files) {
        this.files = files;
    }

    /** Writes a file to disk. */
    private interface Source {
        void writeTo(OutputStream out) throws IOException;
    }

    @Override
    public Reading of(FileId file, String name) {
        return read(out -> files.copy(file, out), name);
    }

    @Override
    public Reading of(InputStream content, String name) {
        return read(content::transferTo, name);
    }

    private static Reading read(Source source, String name) {
        try {
            Path copy = Files.createTempFile("saman-text", ".in");
            try {
                try (OutputStream out = new Limited(Files.newOutputStream(copy))) {
                    source.writeTo(out);
                }
                return read(copy, name);
            } finally {
                Files.delete(copy);
            }
        } catch (HiddenException found) {
            return new Reading.Hostile(found.reason());
        } catch (Lines.EnoughException enough) {
            return new Reading.TooLong();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reading read(Path file, String name) throws IOException {
        Optional<FileType> type = FileType.of(file, name);
        if (type.isEmpty()) {
            return new Reading.OtherType();
        }
        Optional<Reason> hidden = Inspection.hidden(file, type.get());
        if (hidden.isPresent()) {
            return new Reading.Hostile(hidden.get());
        }
        return switch (type.get()) {
            case TXT, CSV -> PlainText.read(file);
            case PDF -> PdfText.read(file);
            case DOCX -> WordText.read(file);
            case XLSX, PPTX, ODT, ODS, PNG, JPEG -> new Reading.OtherType();
        };
    }

    /** No more than a file may have. */
    private static final class Limited extends FilterOutputStream {

        private long left = ir.saman.secretariat.Files.LIMIT;

        Limited(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int each) throws IOException {
            count(1);
            out.write(each);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            count(length);
            out.write(bytes, from, length);
        }

        private void count(int length) {
            left -= length;
            if (left < 0) {
                throw new Lines.EnoughException();
            }
        }
    }
}
