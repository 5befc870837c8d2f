package ir.saman.circular.layer;

import static ir.saman.kit.text.Texts.text;

import ir.saman.secretariat.FileTexts;
import ir.saman.secretariat.FileTexts.Line;
import ir.saman.secretariat.FileTexts.Reading;
import ir.saman.secretariat.Files;
import ir.saman.secretariat.Stored;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Keeps the source of a text and reads it: plain text byte for byte, PDF and Word as far as they hold text. */
@Component
class Sources {

    private static final String PLAIN = "text/plain";

    /** Where older Persian machines wrote. */
    private static final Charset WINDOWS = Charset.forName("windows-1256");

    /** What no letter has but its lines and pages. */
    private static final Pattern NO_LETTERS = Pattern.compile("[\\p{Cntrl}&&[^\t\n\r\f]]");

    private static final String MARK = "\ufeff";

    private final Files files;
    private final FileTexts texts;

    Sources(Files files, FileTexts texts) {
        this.files = files;
        this.texts = texts;
    }

    /** What {@code source} says; a file is kept by then, in the caller's transaction. */
    Read read(LetterSource source) {
        return source.file()
                .map(file -> read(store(file), source))
                .orElseGet(() -> new Read.Words(Optional.empty(), source.typed()));
    }

    private Read read(Stored stored, LetterSource source) {
        return switch (stored) {
            case Stored.Kept kept -> source.isTyped() ? new Read.Words(Optional.of(kept), source.typed()) : read(kept);
            case Stored.TooLarge large -> nothing(text("circular.text.file.large", large.limit() >> 20));
            case Stored.WrongType wrong -> nothing(text("circular.text.file.type"));
            case Stored.Hostile hostile ->
                nothing(text("circular.text.file.hostile", hostile.reason().words()));
            case Stored.Empty empty -> nothing(text("circular.text.file.empty"));
        };
    }

    private Read read(Stored.Kept kept) {
        return kept.mediaType().equals(PLAIN)
                ? new Read.Words(Optional.of(kept), plain(bytes(kept)))
                : switch (texts.of(kept.file(), kept.name())) {
                    case Reading.Read read -> new Read.Words(Optional.of(kept), joined(read.lines()));
                    case Reading.NoText no -> nothing(no.words());
                    case Reading.TooLong tooLong -> nothing(tooLong.words());
                    case Reading.OtherType other -> nothing(other.words());
                    case Reading.Hostile hostile ->
                        nothing(text(
                                "circular.text.file.hostile", hostile.reason().words()));
                };
    }

    private Stored store(MultipartFile file) {
        try (var in = file.getInputStream()) {
            return files.store(in, LetterSource.name(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] bytes(Stored.Kept kept) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            files.copy(kept.file(), bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    private static String plain(byte[] bytes) {
        String text = NO_LETTERS.matcher(decoded(bytes)).replaceAll("");
        return text.startsWith(MARK) ? text.substring(1) : text;
    }

    private static String decoded(byte[] bytes) {
        if (bytes.length > 1 && (bytes[0] & 0xff) + (bytes[1] & 0xff) == 0xfe + 0xff && (bytes[0] & 0xff) >= 0xfe) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException older) {
            return new String(bytes, WINDOWS);
        }
    }

    private static Read nothing(String why) {
        return new Read.Nothing(BringPage.FILE, why);
    }
}
