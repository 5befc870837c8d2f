package ir.saman.duty.answer;

import ir.saman.secretariat.FileId;
import java.util.List;
import java.util.Optional;

/**
 * What a writer sends: the draft as typed, files to add, a file to drop, and whether to submit it.
 */
record Sending(TypedAnswer typed, List<Upload> uploads, Optional<FileId> dropped, boolean submit) {

    /** Only the draft. */
    static Sending draft(TypedAnswer typed) {
        return new Sending(typed, List.of(), Optional.empty(), false);
    }

    /** The answer, to be submitted. */
    static Sending toSubmit(TypedAnswer typed) {
        return new Sending(typed, List.of(), Optional.empty(), true);
    }
}
