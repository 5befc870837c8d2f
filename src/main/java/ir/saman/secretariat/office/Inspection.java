package ir.saman.secretariat.office;

import ir.saman.secretariat.FileInspection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the type, then looks for what that type can hide. */
@Component
class Inspection implements FileInspection {

    @Override
    public Inspected inspect(Path content, String name) {
        Optional<FileType> type = FileType.of(content, name);
        if (type.isEmpty()) {
            return new Inspected.OtherType();
        }
        return hidden(content, type.get())
                .<Inspected>map(Inspected.Hostile::new)
                .orElseGet(() ->
                        new Inspected.Fit(type.get().named(name), type.get().mediaType()));
    }

    /** What is hidden in a file of that type. */
    static Optional<Reason> hidden(Path content, FileType type) {
        try {
            switch (type) {
                case PDF -> PdfParts.check(content);
                case DOCX, XLSX, PPTX, ODT, ODS -> PackedParts.check(content);
                case PNG, JPEG, TXT, CSV -> {}
            }
            return Optional.empty();
        } catch (HiddenException found) {
            return Optional.of(found.reason());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
