package ir.saman.circular.draft;

import ir.saman.circular.CircularText;
import ir.saman.circular.CircularText.Ask;
import ir.saman.circular.CircularText.Clause;
import ir.saman.circular.CircularText.Opening;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A clause, or a circular, with one thing in it changed. */
final class Clauses {

    private Clauses() {}

    static Clause children(Clause of, List<Clause> children) {
        return changed(of, of.anchor(), of.label(), of.text(), of.asks(), of.opens(), children);
    }

    static Clause words(Clause of, String text) {
        return changed(of, of.anchor(), of.label(), text, of.asks(), of.opens(), of.children());
    }

    static Clause label(Clause of, String label) {
        return changed(of, of.anchor(), label, of.text(), of.asks(), of.opens(), of.children());
    }

    static Clause anchored(Clause of, String anchor) {
        return changed(of, anchor, of.label(), of.text(), of.asks(), of.opens(), of.children());
    }

    static Clause asks(Clause of, List<Ask> asks, List<Opening> opens) {
        return changed(of, of.anchor(), of.label(), of.text(), asks, opens, of.children());
    }

    private static Clause changed(
            Clause of,
            String anchor,
            String label,
            String text,
            List<Ask> asks,
            List<Opening> opens,
            List<Clause> children) {
        return new Clause(
                anchor,
                of.kind(),
                label,
                of.heading(),
                of.force(),
                text,
                of.note(),
                of.laidBy(),
                List.copyOf(asks),
                List.copyOf(opens),
                List.copyOf(children));
    }

    static Optional<Ask> ask(Clause clause, String key) {
        return clause.asks().stream().filter(each -> each.key().equals(key)).findFirst();
    }

    static Optional<Opening> opening(Clause clause, String key) {
        return clause.opens().stream().filter(each -> each.key().equals(key)).findFirst();
    }

    /** With that ask: in the place of the one of its key, or behind all others. */
    static Clause put(Clause clause, Ask ask) {
        List<Ask> asks = ask(clause, ask.key()).isPresent()
                ? clause.asks().stream()
                        .map(each -> each.key().equals(ask.key()) ? ask : each)
                        .toList()
                : Stream.concat(clause.asks().stream(), Stream.of(ask)).toList();
        return asks(clause, asks, clause.opens());
    }

    /** The same of an opening. */
    static Clause put(Clause clause, Opening opening) {
        List<Opening> opens = opening(clause, opening.key()).isPresent()
                ? clause.opens().stream()
                        .map(each -> each.key().equals(opening.key()) ? opening : each)
                        .toList()
                : Stream.concat(clause.opens().stream(), Stream.of(opening)).toList();
        return asks(clause, clause.asks(), opens);
    }

    /** Without the ask or opening of that key. */
    static Clause without(Clause clause, String key) {
        return asks(
                clause,
                clause.asks().stream().filter(each -> !each.key().equals(key)).toList(),
                clause.opens().stream().filter(each -> !each.key().equals(key)).toList());
    }

    /** A key that neither the clause nor any earlier form of it has. */
    static String freeKey(Stream<Clause> everSo, String stem) {
        List<String> taken = everSo.flatMap(clause -> Stream.concat(
                        clause.asks().stream().map(Ask::key),
                        clause.opens().stream().map(Opening::key)))
                .toList();
        return IntStream.iterate(1, each -> each + 1)
                .mapToObj(each -> stem + "_" + each)
                .filter(each -> !taken.contains(each))
                .findFirst()
                .orElseThrow();
    }

    static CircularText in(CircularText text, ClauseTree tree) {
        return text.saying(tree.clauses());
    }
}
