package ir.saman.duty.answer;

import ir.saman.directory.OrganId;
import ir.saman.duty.DutyId;
import ir.saman.duty.card.Answers.Answer;
import ir.saman.secretariat.Stored;
import java.util.List;

/** What became of an answer that was sent. */
sealed interface Answered {

    /** The draft is kept; these files were not taken. */
    record Kept(Answer draft, List<Stored> refused) implements Answered {}

    /** The draft is kept, but not fit to be submitted yet. */
    record Incomplete(Answer draft, List<Fault> faults) implements Answered {}

    /** Submitted: these duties now wait for these organs. */
    record Submitted(List<DutyId> duties, List<OrganId> asked) implements Answered {}

    /** This very version had been submitted before: a replay, or a second click. */
    record Already(Answer version) implements Answered {}

    /** Somebody else has changed the draft since; nothing was written over. */
    record ChangedMeanwhile(Answer theirs) implements Answered {}

    /** The duty takes no answer any more. */
    record Closed() implements Answered {}
}
