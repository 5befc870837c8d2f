package ir.saman.circular.draft;

import static ir.saman.kit.text.Texts.text;
import static java.util.stream.Collectors.joining;

import ir.saman.circular.CircularText.Clause;
import ir.saman.circular.Wording;
import ir.saman.kit.web.Chip;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A clause as the tree shows it, with what may be done with it there. */
record TreeRow(Clause clause, int depth, boolean first, boolean last, List<TreeRow> below) {

    static List<TreeRow> of(List<Clause> clauses, int depth) {
        return IntStream.range(0, clauses.size())
                .mapToObj(at -> new TreeRow(
                        clauses.get(at),
                        depth,
                        at == 0,
                        at == clauses.size() - 1,
                        of(clauses.get(at).children(), depth + 1)))
                .toList();
    }

    /** Its label, and its heading. */
    String title() {
        return titleOf(clause);
    }

    static String titleOf(Clause clause) {
        return Wording.title(clause);
    }

    Chip force() {
        return clause.force().chip();
    }

    /** How much it asks and opens, in words; empty for nothing. */
    String counts() {
        return Stream.of(
                        counted("circular.draft.tree.asks", clause.asks().size()),
                        counted("circular.draft.tree.opens", clause.opens().size()))
                .filter(each -> !each.isEmpty())
                .collect(joining(text("circular.comma")));
    }

    private static String counted(String key, int count) {
        return count == 0 ? "" : text(key, count);
    }

    /** The moves that lead somewhere. */
    List<Move> moves() {
        return Stream.of(Move.values()).filter(this::can).toList();
    }

    private boolean can(Move move) {
        return switch (move) {
            case UP -> !first;
            case DOWN -> !last;
            case IN -> !first && depth < ClauseTree.DEEPEST - 1;
            case OUT -> depth > 0;
        };
    }
}
