package ir.saman.circular.burden;

import static java.util.stream.Collectors.toMap;

import ir.saman.circular.Burdens.Burden;
import ir.saman.circular.Burdens.Fresh;
import ir.saman.circular.CircularText;
import ir.saman.circular.CircularText.Clause;
import ir.saman.circular.Wording.Words;
import ir.saman.circular.burden.BurdenSql.Count;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Puts the lines of a burden together, in the order of the text; figures and known asks are by an ask's place in it. */
record Lines(CircularText text, Words words, Map<Integer, Count> counts, Map<Integer, List<Known>> known) {

    List<AskLine> of(Burden burden) {
        Map<String, Clause> clauses = text.everyClause().collect(toMap(Clause::anchor, Function.identity()));
        List<AskLine> lines = new ArrayList<>();
        for (int place = 0; place < burden.asks().size(); place++) {
            Fresh fresh = burden.asks().get(place);
            Clause clause = Optional.ofNullable(clauses.get(fresh.anchor())).orElseThrow();
            lines.add(new AskLine(
                    clause,
                    fresh,
                    words.of(clause, fresh.ask()),
                    counts.getOrDefault(place, Count.none(place)),
                    known.getOrDefault(place, List.of())));
        }
        return lines;
    }
}
