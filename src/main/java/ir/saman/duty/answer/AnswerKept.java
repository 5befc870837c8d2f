package ir.saman.duty.answer;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.calendar.Tehran;
import java.util.Optional;

/** The part of the form that says when the draft was kept, and on which revision the next keeping rests. */
record AnswerKept(int number, int revision, String words, boolean trouble) {

    static AnswerKept standing(AnswerForm.Standing standing) {
        String words = standing.kept().isEmpty()
                ? ""
                : text("duty.answer.kept.by", text("kit.draft.kept", standing.kept()), standing.saver());
        return new AnswerKept(standing.number(), standing.revision(), words, false);
    }

    /** What became of a draft kept while typing. */
    static AnswerKept after(TypedAnswer typed, Answered answered) {
        return switch (answered) {
            case Answered.Kept kept -> kept(kept);
            case Answered.Incomplete incomplete -> standing(AnswerForm.Standing.of(Optional.of(incomplete.draft())));
            case Answered.ChangedMeanwhile changed ->
                still(
                        typed,
                        text(
                                "duty.answer.changed.typing",
                                changed.theirs().saver(),
                                Tehran.moment(changed.theirs().savedAt())));
            case Answered.Already already ->
                still(typed, text("duty.answer.already", already.version().submitter()));
            case Answered.Submitted submitted -> still(typed, text("duty.answer.closed"));
            case Answered.Closed closed -> still(typed, text("duty.answer.closed.typing"));
        };
    }

    /** On the new revision, saying which field was too long to be kept with the rest. */
    private static AnswerKept kept(Answered.Kept kept) {
        AnswerKept now = standing(AnswerForm.Standing.of(Optional.of(kept.draft())));
        return kept.faults().stream()
                .findFirst()
                .map(fault -> new AnswerKept(now.number(), now.revision(), fault.text(), true))
                .orElse(now);
    }

    private static AnswerKept still(TypedAnswer typed, String words) {
        return new AnswerKept(typed.number(), typed.revision(), words, true);
    }
}
