package ir.saman.circular.page;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CircularText.Clause;
import ir.saman.circular.RelayText.Instruction;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.web.Link;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the people around a circular have added to it, and what its reader may do with it.
 *
 * @param questions those answered, by the anchor of their clause
 * @param instructions what relays add, by the anchor of the clause
 * @param asks whether the reader's organ may ask the issuer
 * @param reports the asks whose events the reader's organ may report
 * @param actions where the reader may go from the whole of it
 */
record Beside(
        long circular,
        Map<String, List<Answered>> questions,
        Map<String, List<Added>> instructions,
        boolean asks,
        Set<Long> reports,
        List<Link> actions) {

    /** A question of a bearer and the issuer's one answer; the asker is named to the issuer only, else empty. */
    record Answered(String question, String answer, Instant at, String asker) {

        String when() {
            return text("circular.question.answered-at", Tehran.moment(at));
        }
    }

    /** What a relay adds to a clause for its organs. */
    record Added(String by, Instruction instruction) {

        /** Its own day in words; empty for none. */
        String day() {
            return instruction
                    .day()
                    .map(day ->
                            text("circular.relay.own-day", PersianDate.of(day).format()))
                    .orElse("");
        }
    }

    /** Nothing beside it. */
    static Beside none() {
        return new Beside(0, Map.of(), Map.of(), false, Set.of(), List.of());
    }

    List<Answered> answered(Clause clause) {
        return questions.getOrDefault(clause.anchor(), List.of());
    }

    List<Added> added(Clause clause) {
        return instructions.getOrDefault(clause.anchor(), List.of());
    }

    /** Where a question about the clause is asked. */
    String question(Clause clause) {
        return UriComponentsBuilder.fromPath("/desk/questions/new")
                .queryParam("circular", circular)
                .queryParam("anchor", "{anchor}")
                .encode()
                .buildAndExpand(clause.anchor())
                .toUriString();
    }
}
