package ir.saman.duty.answer;

import ir.saman.directory.OrganId;
import ir.saman.duty.DutyId;
import ir.saman.duty.card.Answers.Answer;
import ir.saman.secretariat.Stored;
import java.util.List;

/** What became of an answer that was sent. */
sealed interface Answered {

    /** The draft is kept, but for these files, and fields too long to be kept. */
    record Kept(Answer draft, List<Stored> refused, List<Fault> faults) implements Answered {}

    /** The draft is kept, but not fit to be submitted yet. */
    record Incomplete(Answer draft, List<Fault> faults) implements Answered {}

    /** Submitted: these duties now wait for these organs. */
    record Submitted(List<DutyId> duties, List<OrganId> asked) implements Answered {}

    /** This very version, saying the same, had been submitted before: a replay, or a second click. */
    record Already(Answer version) implements Answered {}

    /** Somebody else has changed the draft since, or submitted it; nothing was written over. */
    record ChangedMeanwhile(Answer theirs, List<Stored> refused) implements Answered {}

    /**
     * The duty takes no answer any more. {@code kept}: what was sent is now the draft of a version that may follow, if this
     * one is returned; {@code added}: so many files hang on a draft that was there before.
     */
    record Closed(List<Stored> refused, boolean kept, int added) implements Answered {}
}
