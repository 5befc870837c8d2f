package ir.saman.kit.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Two versions of a text, word by word. */
public record Diff(List<Piece> pieces) {

    private static final long MOST_CELLS = 4_000_000;
    private static final Pattern WORD = Pattern.compile("\\S+\\s*");

    /** What became of some words. */
    public enum Fate {
        KEPT,
        ADDED,
        REMOVED
    }

    /** Words of one fate. */
    public record Piece(Fate fate, String text) {}

    public Diff {
        pieces = List.copyOf(pieces);
    }

    /** The difference of two texts; very long ones are shown as one whole replaced by the other. */
    public static Diff between(String before, String after) {
        List<String> old = words(before);
        List<String> now = words(after);
        if ((long) old.size() * now.size() > MOST_CELLS) {
            return new Diff(List.of(new Piece(Fate.REMOVED, before), new Piece(Fate.ADDED, after)));
        }
        return new Diff(walk(old, now, commonLengths(old, now)));
    }

    /** Each word with the space behind it. */
    private static List<String> words(String text) {
        return WORD.matcher(text.strip()).results().map(MatchResult::group).toList();
    }

    private static boolean same(String one, String other) {
        return one.stripTrailing().equals(other.stripTrailing());
    }

    /** The length of the longest common part of what follows each pair of places. */
    private static int[][] commonLengths(List<String> old, List<String> now) {
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = same(old.get(i), now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static List<Piece> walk(List<String> old, List<String> now, int[][] common) {
        List<Piece> pieces = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && same(old.get(i), now.get(j))) {
                add(pieces, Fate.KEPT, now.get(j++));
                i++;
            } else if (i < old.size() && (j == now.size() || common[i + 1][j] >= common[i][j + 1])) {
                add(pieces, Fate.REMOVED, old.get(i++));
            } else {
                add(pieces, Fate.ADDED, now.get(j++));
            }
        }
        return pieces;
    }

    private static void add(List<Piece> pieces, Fate fate, String word) {
        if (!pieces.isEmpty() && pieces.getLast().fate() == fate) {
            Piece last = pieces.removeLast();
            pieces.add(new Piece(fate, last.text() + word));
        } else {
            pieces.add(new Piece(fate, word));
        }
    }
}
