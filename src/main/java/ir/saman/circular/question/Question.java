package ir.saman.circular.question;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CircularName;
import ir.saman.directory.OrganId;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.web.Chip;
import ir.saman.kit.web.Tone;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A question about a clause, with its answer if there is one.
 *
 * @param label of the clause
 * @param organ who asks
 * @param issuer who answers: the issuer, or the organ that stands in its stead today
 */
record Question(
        long id,
        CircularName circular,
        String anchor,
        String label,
        OrganId organ,
        String asker,
        OrganId issuer,
        String answerer,
        String question,
        Instant askedAt,
        Optional<Reply> reply) {

    /** The one answer. */
    record Reply(String words, Instant at) {}

    String path() {
        return "/desk/questions/" + id;
    }

    String about() {
        return text("circular.question.about", label, circular.shortly());
    }

    String asked() {
        return Tehran.moment(askedAt);
    }

    String answered() {
        return reply.map(each -> Tehran.moment(each.at())).orElse("");
    }

    String answer() {
        return reply.map(Reply::words).orElse("");
    }

    Chip chip() {
        return reply.isPresent()
                ? new Chip(text("circular.question.state.ANSWERED"), Tone.MET)
                : new Chip(text("circular.question.state.WAITING"), Tone.SOON);
    }

    /** Whether it waits for that organ. */
    boolean waitsFor(OrganId reader) {
        return reply.isEmpty() && issuer.equals(reader);
    }

    /** What waits stands first, then the newest. */
    List<String> key() {
        return List.of(reply.isPresent() ? "0" : "1", Long.toString(id));
    }
}
