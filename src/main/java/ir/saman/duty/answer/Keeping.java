package ir.saman.duty.answer;

import ir.saman.duty.DutyId;
import ir.saman.duty.card.Answers.Answer;
import ir.saman.secretariat.Stored;
import java.util.List;

/** What became of a draft that was to be kept. Whatever it was, what was typed and sent is not lost. */
sealed interface Keeping {

    /** Whether a draft was begun with it. */
    boolean begun();

    /** Kept. {@code open} are the duties it may meet; {@code refused} the files not taken. */
    record Kept(Answer draft, List<DutyId> open, List<Stored> refused, boolean begun) implements Keeping {}

    /** Another's words stand there now; the files sent hang on the draft all the same. */
    record Changed(Answer theirs, List<Stored> refused, boolean begun) implements Keeping {}

    /** This version is submitted, saying the same. */
    record Sent(Answer version) implements Keeping {
        @Override
        public boolean begun() {
            return false;
        }
    }

    /**
     * The duty takes no answer: what was sent began the draft of another version, or so many of its files hang on one that
     * was there before.
     */
    record Closed(List<Stored> refused, boolean begun, int added) implements Keeping {}
}
