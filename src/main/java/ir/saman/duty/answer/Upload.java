package ir.saman.duty.answer;

import static ir.saman.kit.text.Texts.text;

import ir.saman.secretariat.Stored;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.InputStreamSource;
import org.springframework.web.multipart.MultipartFile;

/** A file that came with the form. */
record Upload(String name, InputStreamSource content) {

    /** The files chosen; a control nobody touched sends one without a name. */
    static List<Upload> of(Optional<List<MultipartFile>> sent) {
        return sent.orElse(List.of()).stream()
                .map(file -> new Upload(
                        Optional.ofNullable(file.getOriginalFilename()).orElse(""), file))
                .filter(upload -> !upload.name().isBlank())
                .toList();
    }

    InputStream open() {
        try {
            return content.getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Why a file was not taken. */
    static String words(Stored file) {
        return switch (file) {
            case Stored.Kept kept -> kept.name();
            case Stored.TooLarge tooLarge -> text("duty.answer.upload.large", tooLarge.name(), tooLarge.limit() >> 20);
            case Stored.WrongType wrong -> text("duty.answer.upload.type", wrong.name());
            case Stored.Hostile hostile ->
                text(
                        "duty.answer.upload.hostile",
                        hostile.name(),
                        hostile.reason().words());
            case Stored.Empty empty -> text("duty.answer.upload.empty", empty.name());
        };
    }
}
