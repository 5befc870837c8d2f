package ir.saman.circular;

import static ir.saman.kit.text.Texts.text;
import static java.util.stream.Collectors.toMap;

import ir.saman.circular.CircularText.Ask;
import ir.saman.circular.CircularText.Clause;
import ir.saman.circular.LifeSql.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * What the author of an amendment may have overlooked: words about time were changed, the deadline of what the clause asks was
 * not, or the other way round. A guess from the words; it is told, and keeps nobody from anything.
 */
@Component
public class TimeRemarks {

    private final Versions versions;

    TimeRemarks(Versions versions) {
        this.versions = versions;
    }

    /** What was changed alone. */
    public enum Kind {
        WORDS_ONLY,
        DEADLINE_ONLY
    }

    /** A remark to one ask of a clause of the draft. */
    public record Remark(Kind kind, Clause clause, Ask ask) {

        /** It in words. */
        public String words() {
            return text("circular.remark." + kind, ask.action());
        }

        /** The same with the clause it is to. */
        public String line() {
            return text("circular.remark.line", Wording.title(clause), words());
        }
    }

    /** The remarks to a draft as it is written, in the order of its text; none to a new circular. */
    public List<Remark> of(Draft draft) {
        return of(draft, draft.text());
    }

    /** The same of a text the draft will have. */
    public List<Remark> of(Draft draft, CircularText text) {
        return draft.amends()
                .flatMap(versions::newest)
                .map(before -> {
                    List<Remark> found = new ArrayList<>();
                    Before old = Before.of(before);
                    text.clauses().forEach(clause -> old.remarks(clause, false, found));
                    return List.copyOf(found);
                })
                .orElse(List.of());
    }

    /** The version in force, its clauses by their anchors and its asks by their places. */
    private record Before(Map<String, Clause> clauses, Map<Place, Ask> asks) {

        static Before of(CircularText text) {
            return new Before(
                    text.everyClause().collect(toMap(Clause::anchor, Function.identity())), Amending.asks(text));
        }

        /** @param above whether words about time were changed in a clause above: they may be what the deadline follows */
        void remarks(Clause clause, boolean above, List<Remark> found) {
            boolean reworded = Optional.ofNullable(clauses.get(clause.anchor()))
                    .filter(before -> !said(before).equals(said(clause)))
                    .isPresent();
            boolean followed = clause.asks().stream().anyMatch(ask -> redated(clause, ask));
            for (Ask ask : clause.asks()) {
                if (reworded && !followed && asks.containsKey(place(clause, ask))) {
                    found.add(new Remark(Kind.WORDS_ONLY, clause, ask));
                } else if (!reworded && !above && redated(clause, ask)) {
                    found.add(new Remark(Kind.DEADLINE_ONLY, clause, ask));
                }
            }
            clause.children().forEach(child -> remarks(child, above || reworded, found));
        }

        private boolean redated(Clause clause, Ask ask) {
            return Optional.ofNullable(asks.get(place(clause, ask)))
                    .filter(before -> !before.deadline().equals(ask.deadline()))
                    .isPresent();
        }

        private static Place place(Clause clause, Ask ask) {
            return new Place(clause.anchor(), ask.key());
        }

        private static List<String> said(Clause clause) {
            return TimeWords.of(Wording.said(clause));
        }
    }
}
