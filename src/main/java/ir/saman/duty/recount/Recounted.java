package ir.saman.duty.recount;

import java.util.List;

/** What a recount found: where counts differ from the duties, and where what is folded differs from the counts. */
record Recounted(List<Drift> counts, List<FoldDrift> folds) {

    boolean same() {
        return counts.isEmpty() && folds.isEmpty();
    }
}
