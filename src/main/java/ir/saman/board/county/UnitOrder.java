package ir.saman.board.county;

import static ir.saman.kit.text.Texts.text;

import ir.saman.duty.Standing;
import ir.saman.kit.text.PersianOrder;
import ir.saman.kit.web.Cursor;
import java.util.Comparator;
import java.util.List;

/** In which order the units stand; equal ones by name. */
enum UnitOrder {
    LATE,
    WAITING,
    SHARE,
    NAME;

    /** A unit's place in the order: it can be told of a unit that has changed since. */
    record Mark(long weight, String name, long organ) {

        private static final Comparator<Mark> ORDER = Comparator.comparingLong((Mark mark) -> -mark.weight())
                .thenComparing(PersianOrder.by(Mark::name))
                .thenComparingLong(Mark::organ);

        static Mark of(Cursor cursor) {
            return new Mark(cursor.number(0), cursor.text(1), cursor.number(2));
        }

        boolean before(Mark other) {
            return ORDER.compare(this, other) < 0;
        }

        List<String> key() {
            return List.of(Long.toString(weight), name, Long.toString(organ));
        }
    }

    static Cursor shaped(Cursor cursor) {
        return cursor.shaped(Cursor.Part.NUMBER, Cursor.Part.TEXT, Cursor.Part.NUMBER);
    }

    String label() {
        return text("board.units.order." + name());
    }

    Mark mark(Unit unit) {
        return new Mark(weight(unit), unit.name(), unit.organ());
    }

    Comparator<Unit> comparator() {
        return Comparator.comparing(this::mark, Mark.ORDER);
    }

    /** The heaviest first; where nothing has come to its end there is no share, and it stands last. */
    private long weight(Unit unit) {
        return switch (this) {
            case LATE -> unit.of(Standing.OVERDUE);
            case WAITING -> unit.of(Standing.WAITING);
            case SHARE ->
                unit.tally().share().stream()
                        .map(share -> 100 - share)
                        .findFirst()
                        .orElse(-1);
            case NAME -> 0;
        };
    }
}
