package ir.saman.circular.draft;

import ir.saman.circular.CircularText.Clause;
import ir.saman.circular.Draft;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.NotFound;
import java.util.List;
import java.util.Optional;

/**
 * Where one more clause goes: below a clause, after one, or last of all.
 *
 * @param below the clause it goes below, as its last
 * @param after the clause it goes behind
 */
record Place(ClauseTree tree, Optional<Clause> below, Optional<Clause> after) {

    /**
     * The place the form's {@code below} or {@code after} names.
     *
     * @throws NotFound if the draft does not have that clause
     */
    static Place of(Draft draft, Form form) {
        ClauseTree tree = Writing.tree(draft);
        return new Place(tree, named(tree, form, "below"), named(tree, form, "after"));
    }

    private static Optional<Clause> named(ClauseTree tree, Form form, String field) {
        return form.typed(field).map(anchor -> tree.find(anchor).orElseThrow(() -> new NotFound("clause " + anchor)));
    }

    /** The clause it will stand below; absent at the top. */
    Optional<Clause> above() {
        return below.or(() -> after.flatMap(each -> tree.parent(each.anchor())));
    }

    List<Clause> siblings() {
        return above().map(Clause::children).orElse(tree.clauses());
    }

    /** The kind of those beside it; below a clause that has none, an item. */
    String kind() {
        return after.map(Clause::kind)
                .orElseGet(() -> siblings().isEmpty()
                        ? above().map(each -> "ITEM").orElse("PARAGRAPH")
                        : siblings().getLast().kind());
    }

    boolean tooDeep() {
        return above().map(each -> tree.depth(each.anchor()) + 1 >= ClauseTree.DEEPEST)
                .orElse(false);
    }

    ClauseTree put(Clause added) {
        return below.map(each -> tree.addBelow(each.anchor(), added))
                .or(() -> after.map(each -> tree.addAfter(each.anchor(), added)))
                .orElseGet(() -> tree.addLast(List.of(added)));
    }
}
