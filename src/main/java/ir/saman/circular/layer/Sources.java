package ir.saman.circular.layer;

import static ir.saman.kit.text.Texts.text;

import ir.saman.secretariat.FileInspection;
import ir.saman.secretariat.FileInspection.Inspected;
import ir.saman.secretariat.FileTexts;
import ir.saman.secretariat.FileTexts.Line;
import ir.saman.secretariat.FileTexts.Reading;
import ir.saman.secretariat.Files;
import ir.saman.secretariat.Stored;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Reads the source of a text, plain text byte for byte, PDF and Word as far as they hold text. */
@Component
class Sources {

    private static final String PLAIN = "text/plain";

    private final Files files;
    private final FileInspection inspection;
    private final FileTexts texts;

    Sources(Files files, FileInspection inspection, FileTexts texts) {
        this.files = files;
        this.inspection = inspection;
        this.texts = texts;
    }

    /** What {@code source} says: the words typed in, else what its file holds. Nothing is kept yet, no transaction is held. */
    Read read(LetterSource source) {
        return source.file()
                .filter(file -> !source.isTyped())
                .map(this::read)
                .orElseGet(() -> new Read.Words(source.typed()));
    }

    /** Looks into the file of {@code source}, if it has one, and goes on with it if it is taken. */
    Brought with(LetterSource source, Function<Optional<Files.Fit>, Brought> then) {
        return source.file().map(file -> with(file, then)).orElseGet(() -> then.apply(Optional.empty()));
    }

    private Brought with(MultipartFile file, Function<Optional<Files.Fit>, Brought> then) {
        try (InputStream in = file.getInputStream()) {
            return files.look(
                    in,
                    LetterSource.name(file),
                    fit -> then.apply(Optional.of(fit)),
                    why -> new Brought.Refused(BringPage.FILE, words(why)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String words(Stored.Refused why) {
        return switch (why) {
            case Stored.TooLarge large -> large(large.limit());
            case Stored.WrongType wrong -> text("circular.text.file.type");
            case Stored.Hostile hostile -> hostile(hostile.reason());
            case Stored.Empty empty -> text("circular.text.file.empty");
        };
    }

    private Read read(MultipartFile file) {
        if (file.isEmpty()) {
            return nothing(text("circular.text.file.empty"));
        }
        if (file.getSize() > Files.LIMIT) {
            return nothing(large(Files.LIMIT));
        }
        try {
            Path copy = java.nio.file.Files.createTempFile("saman-letter", ".in");
            try {
                file.transferTo(copy);
                return read(copy, LetterSource.name(file));
            } finally {
                java.nio.file.Files.delete(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Read read(Path file, String name) throws IOException {
        return switch (inspection.inspect(file, name)) {
            case Inspected.Fit fit ->
                fit.mediaType().equals(PLAIN)
                        ? new Read.Words(PlainText.of(java.nio.file.Files.readAllBytes(file)))
                        : lines(file, name);
            case Inspected.OtherType other -> nothing(text("circular.text.file.type"));
            case Inspected.Hostile hostile -> nothing(hostile(hostile.reason()));
        };
    }

    private Read lines(Path file, String name) throws IOException {
        try (InputStream in = java.nio.file.Files.newInputStream(file)) {
            return switch (texts.of(in, name)) {
                case Reading.Read read -> new Read.Words(joined(read.lines()));
                case Reading.NoText no -> nothing(no.words());
                case Reading.TooLong tooLong -> nothing(tooLong.words());
                case Reading.OtherType other -> nothing(other.words());
                case Reading.Hostile hostile -> nothing(hostile(hostile.reason()));
            };
        }
    }

    private static String large(long limit) {
        return text("circular.text.file.large", limit >> 20);
    }

    private static String hostile(FileInspection.Reason reason) {
        return text("circular.text.file.hostile", reason.words());
    }

    /** Line by line; a page ends in a form feed. */
    private static String joined(List<Line> lines) {
        StringBuilder text = new StringBuilder();
        int page = 1;
        for (Line line : lines) {
            text.append(line.page() > page ? "\f" : "").append(line.text()).append('\n');
            page = line.page();
        }
        return text.toString();
    }

    private static Read nothing(String why) {
        return new Read.Nothing(BringPage.FILE, why);
    }
}
