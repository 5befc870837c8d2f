package ir.saman.duty.answer;

import ir.saman.secretariat.FileId;
import ir.saman.secretariat.Stored;
import java.util.List;
import java.util.Optional;

/**
 * What a writer sends: the draft as typed, files to add, a file to drop, and what for.
 *
 * @param uploads what became of each file when it was looked into, before any transaction
 */
record Sending(TypedAnswer typed, List<Stored> uploads, Optional<FileId> dropped, Aim aim) {

    /** What it is sent for. */
    enum Aim {
        /** Kept by itself while it is typed: the writer still has it before him. */
        TYPING,
        KEEP,
        SUBMIT
    }

    /** Only the draft. */
    static Sending draft(TypedAnswer typed, Aim aim) {
        return new Sending(typed, List.of(), Optional.empty(), aim);
    }

    /** Whether there is nothing in it that could be lost. */
    boolean isBlank() {
        return typed.isBlank() && uploads.isEmpty();
    }
}
