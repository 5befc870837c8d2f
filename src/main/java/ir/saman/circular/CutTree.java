package ir.saman.circular;

import ir.saman.circular.CutMark.Type;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a clause stands among those before it. Letters nest their marks each in its own way (numbers under letters or the
 * other way round), so a mark that is open already goes on there, and a new one begins below the last.
 */
final class CutTree {

    private static final int DEEPEST = 5;

    /** What a note or an unnumbered paragraph belongs to. */
    private static final Set<Type> HOLDERS = EnumSet.of(Type.ARTICLE, Type.CLAUSE, Type.NUMBER, Type.STAGE);

    private final List<Open> open = new ArrayList<>();

    /**
     * A clause whose list goes on.
     *
     * @param part its place among the parts
     * @param value its number
     */
    record Open(CutMark mark, int part, int value) {

        Type type() {
            return mark.type();
        }
    }

    /** Begins anew: another letter. */
    void clear() {
        open.clear();
    }

    int depth() {
        return open.size();
    }

    /** The clause a new one below the present ones would belong to. */
    Optional<Open> innermost() {
        return open.isEmpty() ? Optional.empty() : Optional.of(open.getLast());
    }

    /** The highest clause that is open. */
    Optional<Open> outermost() {
        return open.isEmpty() ? Optional.empty() : Optional.of(open.getFirst());
    }

    void add(CutMark mark, int part, int value) {
        open.add(new Open(mark, part, value));
    }

    /** Whether a compound number has to do with what is open: one of its two is the number of the clause above. */
    boolean fits(CutMark mark) {
        Optional<Open> above = above();
        return mark.type() != Type.COMPOUND
                || above.isEmpty()
                || above.filter(each -> mark.numbers().contains(each.value())).isPresent();
    }

    /** The clause a compound number counts within. */
    Optional<Open> above() {
        return open.reversed().stream()
                .filter(each -> each.type() == Type.NUMBER || each.type() == Type.CLAUSE)
                .findFirst();
    }

    /** Closes what ends where this mark begins; what is then innermost holds it. */
    void makeRoom(CutMark mark) {
        switch (mark.type()) {
            case ARTICLE -> open.clear();
            case PARAGRAPH -> closeBelow(0);
            case NOTE -> closeBelow(holder(Type.ARTICLE).orElse(0));
            case EXPLANATION -> closeBelow(lastHolder());
            case CLAUSE, NUMBER, STAGE, COMPOUND, LETTER, INNER, DASH -> makeRoomInLists(mark);
        }
    }

    private void makeRoomInLists(CutMark mark) {
        Optional<Integer> same = sibling(mark);
        boolean innerList = mark.first() && mark.type() != Type.DASH && open.size() < DEEPEST;
        if (same.isPresent() && !(innerList && same.get() < open.size() - 1)) {
            cut(same.get());
        } else if (mark.type() == Type.COMPOUND) {
            closeBelow(above().map(open::indexOf).orElse(-1));
        } else if (!mark.first() || open.size() >= DEEPEST) {
            cut((int) open.stream()
                    .takeWhile(each -> each.type().compareTo(mark.type()) < 0)
                    .limit(DEEPEST - 1)
                    .count());
        }
    }

    /** The open clause of the same sort: the one this number follows, or else the nearest. */
    private Optional<Integer> sibling(CutMark mark) {
        Optional<Integer> nearest = Optional.empty();
        for (int i = open.size() - 1; i >= 0; i--) {
            Open each = open.get(i);
            if (each.mark().type() == mark.type() && sameLength(each.mark(), mark)) {
                if (each.value() + 1 == mark.value()) {
                    return Optional.of(i);
                }
                nearest = nearest.isPresent() ? nearest : Optional.of(i);
            }
        }
        return nearest;
    }

    private static boolean sameLength(CutMark one, CutMark other) {
        return one.type() != Type.COMPOUND
                || one.numbers().size() == other.numbers().size();
    }

    private Optional<Integer> holder(Type type) {
        for (int i = 0; i < open.size(); i++) {
            if (open.get(i).type() == type) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private int lastHolder() {
        for (int i = open.size() - 1; i > 0; i--) {
            if (HOLDERS.contains(open.get(i).type())) {
                return i;
            }
        }
        return 0;
    }

    /** Leaves what is at {@code place} open, and what is above it. */
    private void closeBelow(int place) {
        cut(Math.min(place + 1, open.size()));
    }

    private void cut(int size) {
        open.subList(size, open.size()).clear();
    }
}
