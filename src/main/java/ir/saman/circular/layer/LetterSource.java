package ir.saman.circular.layer;

import java.util.Optional;
import org.springframework.web.multipart.MultipartFile;

/**
 * Where a text comes from: a file, words typed or pasted, or both: then the words are what is read in the file (a scan).
 *
 * @param file absent when none was chosen
 * @param typed empty when nothing was
 */
record LetterSource(Optional<MultipartFile> file, String typed) {

    /** A control nobody touched sends a file without a name. */
    static LetterSource of(Optional<MultipartFile> file, String typed) {
        return new LetterSource(file.filter(each -> !name(each).isBlank()), typed);
    }

    boolean isTyped() {
        return !typed.isBlank();
    }

    static String name(MultipartFile file) {
        return Optional.ofNullable(file.getOriginalFilename()).orElse("");
    }
}
