package ir.saman.duty.answer;

import static ir.saman.kit.text.Texts.text;

import ir.saman.duty.card.Answers.Answer;
import ir.saman.duty.card.Answers.Kind;
import ir.saman.duty.card.DutyCards.Head;
import ir.saman.duty.card.DutyCards.Part;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.web.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A duty that takes no answer now: how it stands and what was answered.
 *
 * @param waitingFor the acceptor asked
 * @param late what the reader has just sent, too late
 */
record SentPage(
        Head head, Kind kind, Optional<Answer> answer, String waitingFor, List<Part> parts, Optional<Late> late) {

    /**
     * What was typed too late.
     *
     * @param words what became of it, in sentences
     * @param refused the files not taken
     */
    record Late(TypedAnswer typed, List<String> words, List<String> refused) {

        static Late of(TypedAnswer typed, Answered.Closed closed) {
            List<String> words = new ArrayList<>();
            words.add(text(closed.kept() ? "duty.answer.late.kept" : "duty.answer.late.unkept"));
            if (closed.added() > 0) {
                words.add(text("duty.answer.late.files", closed.added()));
            }
            return new Late(
                    typed, words, closed.refused().stream().map(Upload::words).toList());
        }
    }

    List<Link> trail() {
        return head.card().trail(text("duty.answer.page"));
    }

    /** Who submitted it, when, and who is asked now. */
    String words() {
        String submitted = answer.map(version -> text(
                        "duty.answer.sent",
                        version.submitter(),
                        version.submittedAt().map(Tehran::moment).orElse("")))
                .orElse(text("duty.answer.closed"));
        return waitingFor.isEmpty() ? submitted : submitted + " " + text("duty.answer.sent.waiting", waitingFor);
    }
}
