package ir.saman.circular.first;

import static ir.saman.circular.first.FileClause.orEmpty;
import static ir.saman.circular.first.FileClause.orNone;

import ir.saman.circular.CircularText.Addressees;
import ir.saman.circular.CircularText.Signatory;
import ir.saman.circular.RelayText;
import ir.saman.circular.first.CircularFile.FileAttachment;
import ir.saman.circular.first.CircularFile.FileCopy;
import ir.saman.duty.BearerRule;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A relay as a circular's file has it. What it narrows or adds is said in words; the five letters have none. */
record FileRelay(
        String by,
        @Nullable String number,
        @Nullable String date,
        Signatory signatory,
        String text,
        To addressees,
        @Nullable List<String> narrows,
        @Nullable List<String> adds,
        @Nullable List<FileAttachment> attachments,
        @Nullable List<FileCopy> copies,
        @Nullable List<FileUncertain> uncertain) {

    record To(String text, BearerRule rule, @Nullable String note) {}

    RelayText relay() {
        if (!orNone(narrows).isEmpty() || !orNone(adds).isEmpty()) {
            throw new IllegalArgumentException("a built-in relay neither narrows nor adds");
        }
        return new RelayText(
                by,
                orEmpty(number),
                Optional.ofNullable(date).map(CircularFile::day),
                signatory,
                text,
                new Addressees(addressees.text(), addressees.rule()),
                orEmpty(addressees.note()),
                orNone(attachments).stream().map(FileAttachment::attachment).toList(),
                orNone(copies).stream().map(FileCopy::copy).toList(),
                orNone(uncertain).stream().map(FileUncertain::uncertain).toList(),
                List.of());
    }
}
