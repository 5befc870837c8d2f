package ir.saman.circular;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CutMark.Type;
import ir.saman.circular.CutText.Mark;
import ir.saman.kit.text.Digits;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gives each clause its address and its name, and says where its number cannot be right. */
final class CutNames {

    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> counted = new HashMap<>();
    private final Map<String, Integer> lastNumber = new HashMap<>();

    /** Of compound numbers below one clause, whether the clause's own number stands behind. */
    private final Map<String, Boolean> ownBehind = new HashMap<>();

    /**
     * The clause above, as far as names go.
     *
     * @param defines whether it is an article of definitions
     */
    record Above(String anchor, String label, int depth, boolean defines) {}

    /** A clause's mark, and its number among its like. */
    record Named(Mark mark, int value) {}

    /** @param list number of the list it stands in: an anchor alone may stand twice, as may its numbers */
    Named name(CutMark mark, Optional<Above> above, Optional<CutTree.Open> counts, int list) {
        String under = above.map(Above::anchor).orElse("");
        String sort = sort(mark, above);
        int place = counted.merge(list + under + "|" + sort, 1, Integer::sum);
        boolean behind = behind(mark, counts);
        int number = number(mark, behind);
        int value = number > 0 ? number : place;
        boolean doubtful =
                isDoubtful(mark, number, list + under + "|" + mark.type()) || turns(mark, counts, behind, list + under);
        String anchor = free((under.isEmpty() ? "" : under + "__") + sort + "_" + value);
        String own = text("circular.cut.label." + labelled(mark, sort), shown(mark, value))
                .strip();
        String label = above.map(each -> text("circular.cut.label.below", each.label(), own))
                .orElse(own);
        int depth = above.map(each -> each.depth() + 1).orElse(0);
        return new Named(
                new Mark(anchor, kind(mark, sort, depth), Digits.persian(mark.written()), label, depth, doubtful),
                value);
    }

    private static String shown(CutMark mark, int value) {
        boolean bare = mark.type() == Type.NOTE || mark.type() == Type.EXPLANATION;
        return bare && mark.written().isEmpty()
                ? ""
                : Digits.persian(mark.written().isEmpty() ? Integer.toString(value) : mark.written());
    }

    private static String labelled(CutMark mark, String sort) {
        return sort.equals("def") ? "DEFINITION" : mark.type().name();
    }

    private static String sort(CutMark mark, Optional<Above> above) {
        return switch (mark.type()) {
            case ARTICLE -> "art";
            case CLAUSE -> "para";
            case NUMBER ->
                above.isEmpty()
                                || above.filter(each -> each.anchor().matches("art_\\d+"))
                                        .isPresent()
                        ? "para"
                        : "item";
            case STAGE -> "stage";
            case PARAGRAPH -> "p";
            case NOTE, EXPLANATION -> "note";
            case COMPOUND, INNER -> "item";
            case LETTER -> "point";
            case DASH -> above.filter(Above::defines).isPresent() ? "def" : "item";
        };
    }

    private static String kind(CutMark mark, String sort, int depth) {
        return switch (mark.type()) {
            case ARTICLE -> "ARTICLE";
            case NOTE, EXPLANATION -> "NOTE";
            case STAGE -> "STAGE";
            case CLAUSE -> "PARAGRAPH";
            case NUMBER -> sort.equals("para") ? "PARAGRAPH" : "ITEM";
            case PARAGRAPH -> depth == 0 ? "PARAGRAPH" : "ITEM";
            case COMPOUND, INNER, LETTER -> "ITEM";
            case DASH -> sort.equals("def") ? "DEFINITION" : "ITEM";
        };
    }

    /** «2-3» is item 2 of clause 3 or item 3 of clause 2, whichever the clause above allows. */
    private static boolean behind(CutMark mark, Optional<CutTree.Open> counts) {
        return mark.type() == Type.COMPOUND
                && counts.filter(each -> each.value() == mark.numbers().getLast())
                        .isPresent();
    }

    private static int number(CutMark mark, boolean behind) {
        if (mark.type() != Type.COMPOUND) {
            return mark.type() == Type.LETTER ? 0 : mark.value();
        }
        return behind ? mark.numbers().getFirst() : mark.numbers().getLast();
    }

    private boolean isDoubtful(CutMark mark, int number, String list) {
        if (number == 0 || mark.type() == Type.NOTE) {
            return false;
        }
        int before = Optional.ofNullable(lastNumber.put(list, number)).orElse(0);
        return number != before + 1;
    }

    /** Whether the clause's own number stands on the other side than in the items before. */
    private boolean turns(CutMark mark, Optional<CutTree.Open> counts, boolean behind, String list) {
        boolean clear = mark.type() == Type.COMPOUND
                && counts.isPresent()
                && !mark.numbers().getFirst().equals(mark.numbers().getLast());
        return clear && Optional.ofNullable(ownBehind.putIfAbsent(list, behind)).orElse(behind) != behind;
    }

    private String free(String wanted) {
        String anchor = wanted;
        for (int again = counted.merge(wanted, 1, Integer::sum); !taken.add(anchor); again++) {
            anchor = wanted + "_" + again;
        }
        return anchor;
    }
}
