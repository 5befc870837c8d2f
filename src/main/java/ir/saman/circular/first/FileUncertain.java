package ir.saman.circular.first;

import static ir.saman.circular.first.FileClause.orEmpty;
import static ir.saman.circular.first.FileClause.orNone;

import ir.saman.circular.CircularText.Candidate;
import ir.saman.circular.CircularText.Uncertain;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What in a letter is not certain, as its file has it. */
record FileUncertain(
        String field,
        @Nullable String value,
        @Nullable List<FileCandidate> candidates,
        @Nullable String note,
        @Nullable List<String> affects) {

    Uncertain uncertain() {
        return new Uncertain(
                field,
                orEmpty(value),
                orNone(candidates).stream().map(FileCandidate::candidate).toList(),
                orEmpty(note),
                orNone(affects));
    }

    /** What a part may be read as: a value, or what is seen where none can be made of it. */
    record FileCandidate(@Nullable String value, @Nullable String raw, String seen) {
        Candidate candidate() {
            return new Candidate(Objects.requireNonNullElse(value, orEmpty(raw)), seen);
        }
    }
}
