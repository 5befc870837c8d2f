package ir.saman.circular.draft;

import static java.util.stream.Collectors.partitioningBy;

import ir.saman.circular.CircularText.Clause;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The clauses of a draft as a tree that never changes: every step gives another tree. Anchors stay with their clauses. */
record ClauseTree(List<Clause> clauses) {

    /** How many storeys a circular may have. */
    static final int DEEPEST = 8;

    ClauseTree {
        clauses = List.copyOf(clauses);
    }

    /** What becomes of the list a clause stands in; the list may be changed. */
    private interface Change {
        void to(List<Clause> siblings, int at);
    }

    /** Every clause, each before those below it. */
    Stream<Clause> every() {
        return clauses.stream().flatMap(Clause::withBelow);
    }

    Optional<Clause> find(String anchor) {
        return every().filter(each -> each.anchor().equals(anchor)).findFirst();
    }

    /** The clause it stands below; absent at the top. */
    Optional<Clause> parent(String anchor) {
        return every().filter(each -> each.children().stream()
                        .anyMatch(child -> child.anchor().equals(anchor)))
                .findFirst();
    }

    Set<String> anchors() {
        return every().map(Clause::anchor).collect(Collectors.toSet());
    }

    /** How many clauses stand above it. */
    int depth(String anchor) {
        return parent(anchor).map(each -> depth(each.anchor()) + 1).orElse(0);
    }

    ClauseTree replace(String anchor, Clause by) {
        return change(anchor, (siblings, at) -> siblings.set(at, by));
    }

    /** Adds it as the last one below {@code anchor}. */
    ClauseTree addBelow(String anchor, Clause added) {
        return change(anchor, (siblings, at) -> siblings.set(at, below(siblings.get(at), List.of(added))));
    }

    ClauseTree addAfter(String anchor, Clause added) {
        return change(anchor, (siblings, at) -> siblings.add(at + 1, added));
    }

    ClauseTree addLast(List<Clause> added) {
        return new ClauseTree(Stream.concat(clauses.stream(), added.stream()).toList());
    }

    /** A letter's clauses behind those that stand there, its preamble before them. */
    ClauseTree join(List<Clause> letter) {
        Map<Boolean, List<Clause>> byPreamble =
                letter.stream().collect(partitioningBy(each -> each.kind().equals("PREAMBLE")));
        return new ClauseTree(
                Stream.of(byPreamble.getOrDefault(true, List.of()), clauses, byPreamble.getOrDefault(false, List.of()))
                        .flatMap(List::stream)
                        .toList());
    }

    /** Without the clause and all below it. */
    ClauseTree without(String anchor) {
        return change(anchor, (siblings, at) -> siblings.remove(at));
    }

    /** Before the one that stands before it; the same tree where it is the first. */
    ClauseTree up(String anchor) {
        return change(anchor, (siblings, at) -> Collections.swap(siblings, at, Math.max(0, at - 1)));
    }

    ClauseTree down(String anchor) {
        return change(anchor, (siblings, at) -> Collections.swap(siblings, at, Math.min(siblings.size() - 1, at + 1)));
    }

    /** Below the one that stands before it, as its last; the same tree for a first one, or where it would lie too deep. */
    ClauseTree in(String anchor) {
        boolean fits = find(anchor).map(ClauseTree::height).orElse(0) + depth(anchor) < DEEPEST;
        return change(anchor, (siblings, at) -> {
            if (at > 0 && fits) {
                Clause moved = siblings.remove(at);
                siblings.set(at - 1, below(siblings.get(at - 1), List.of(moved)));
            }
        });
    }

    /** Behind the clause it stands below; the same tree at the top. */
    ClauseTree out(String anchor) {
        return parent(anchor)
                .flatMap(above -> find(anchor).map(moved -> without(anchor).addAfter(above.anchor(), moved)))
                .orElse(this);
    }

    /**
     * In two: the words from {@code second} on are a clause of their own behind it, which takes what stands below along, so
     * that the order of the words stays. What it asks and opens stays with the first.
     */
    ClauseTree split(String anchor, String first, Clause second) {
        return change(anchor, (siblings, at) -> {
            Clause whole = siblings.get(at);
            siblings.set(at, Clauses.children(Clauses.words(whole, first), List.of()));
            siblings.add(at + 1, Clauses.children(second, whole.children()));
        });
    }

    private ClauseTree change(String anchor, Change change) {
        return new ClauseTree(within(clauses, anchor, change));
    }

    private static List<Clause> within(List<Clause> list, String anchor, Change change) {
        for (int at = 0; at < list.size(); at++) {
            if (list.get(at).anchor().equals(anchor)) {
                List<Clause> changed = new ArrayList<>(list);
                change.to(changed, at);
                return changed;
            }
        }
        return list.stream()
                .map(each -> each.children().isEmpty()
                        ? each
                        : Clauses.children(each, within(each.children(), anchor, change)))
                .toList();
    }

    private static Clause below(Clause clause, List<Clause> added) {
        return Clauses.children(
                clause,
                Stream.concat(clause.children().stream(), added.stream()).toList());
    }

    /** How many storeys it has, itself one of them. */
    private static int height(Clause clause) {
        return 1 + clause.children().stream().mapToInt(ClauseTree::height).max().orElse(0);
    }
}
