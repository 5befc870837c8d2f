package ir.saman.circular.draft;

import ir.saman.circular.CircularText.Clause;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Gives clauses their anchors, Akoma Ntoso eIds: each once, unlike every one the circular has or ever had. */
final class Anchors {

    private static final Map<String, String> STEMS = Map.of(
            "PREAMBLE", "preamble",
            "ARTICLE", "art",
            "PARAGRAPH", "para",
            "NOTE", "note",
            "STAGE", "stage",
            "ITEM", "item",
            "DEFINITION", "def");

    private final Set<String> taken;

    Anchors(Set<String> taken) {
        this.taken = new HashSet<>(taken);
    }

    /** A new one for a clause of that kind. */
    String fresh(String kind, Optional<Clause> above) {
        String stem = above.map(each -> each.anchor() + "__").orElse("") + STEMS.getOrDefault(kind, "para");
        return IntStream.iterate(1, each -> each + 1)
                .mapToObj(each -> stem + "_" + each)
                .filter(taken::add)
                .findFirst()
                .orElseThrow();
    }

    /** {@code wanted}, or where it is taken, the same with the first free number behind it. */
    String free(String wanted) {
        if (taken.add(wanted)) {
            return wanted;
        }
        return IntStream.iterate(2, each -> each + 1)
                .mapToObj(each -> wanted + "_" + each)
                .filter(taken::add)
                .findFirst()
                .orElseThrow();
    }
}
