package ir.saman.duty.answer;

import static ir.saman.kit.text.Texts.text;

import ir.saman.duty.answer.BesideSql.Part;
import ir.saman.duty.card.Answers.Answer;
import ir.saman.duty.card.Answers.Kind;
import ir.saman.duty.card.DutyCards.Head;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.web.Link;
import java.util.List;
import java.util.Optional;

/**
 * A duty that takes no answer now: how it stands and what was answered.
 *
 * @param waitingFor the acceptor asked
 */
record SentPage(Head head, Kind kind, Optional<Answer> answer, String waitingFor, List<Part> parts) {

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
