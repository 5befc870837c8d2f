package ir.saman.circular.draft;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CircularText.Clause;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Numbers the clauses anew, each kind for itself within its list; only where the writer asks for it. */
final class Labels {

    private static final List<String> LETTERS =
            List.of(text("circular.draft.letters").split(" "));

    private Labels() {}

    static ClauseTree renumbered(ClauseTree tree) {
        return new ClauseTree(renumbered(tree.clauses(), Optional.empty()));
    }

    /** The label of one more clause of that kind among {@code siblings}. */
    static String next(String kind, List<Clause> siblings, Optional<Clause> above) {
        int before =
                (int) siblings.stream().filter(each -> each.kind().equals(kind)).count();
        return label(kind, before + 1, above.map(Clause::label));
    }

    private static List<Clause> renumbered(List<Clause> clauses, Optional<String> above) {
        Map<String, Integer> counted = new HashMap<>();
        List<Clause> numbered = new ArrayList<>();
        for (Clause each : clauses) {
            String label = label(each.kind(), counted.merge(each.kind(), 1, Integer::sum), above);
            numbered.add(Clauses.children(Clauses.label(each, label), renumbered(each.children(), Optional.of(label))));
        }
        return numbered;
    }

    private static String label(String kind, int number, Optional<String> above) {
        String own = kind.equals("ITEM") && number <= LETTERS.size()
                ? text("circular.draft.label.letter", LETTERS.get(number - 1))
                : text("circular.draft.label." + kind, number);
        return above.map(each -> text("circular.draft.label.below", each, own)).orElse(own);
    }
}
