package ir.saman.duty.answer;

import ir.saman.duty.DutyId;
import ir.saman.duty.card.Answers.Answer;
import ir.saman.secretariat.Stored;
import java.util.List;

/** What became of a draft that was to be kept. */
sealed interface Keeping {

    /** Kept. {@code open} are the duties it may meet; {@code refused} the files not taken. */
    record Kept(Answer draft, List<DutyId> open, List<Stored> refused) implements Keeping {}

    /** Another's words stand there now. */
    record Changed(Answer theirs) implements Keeping {}

    /** This version is submitted. */
    record Sent(Answer version) implements Keeping {}

    /** The duty takes no answer. */
    record Closed() implements Keeping {}
}
