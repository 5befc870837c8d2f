package ir.saman.board.national;

import static ir.saman.kit.text.Texts.text;

import ir.saman.board.Cut;
import ir.saman.duty.Standing;
import ir.saman.kit.text.PersianOrder;
import java.util.Comparator;

/** In which order the rows stand; equal ones by name, periods latest first, what lies outside every row last. */
enum Order {
    NAME,
    OVERDUE,
    SHARE;

    String label() {
        return text("board.order." + name());
    }

    Comparator<Line> comparator(Cut cut) {
        Comparator<Line> byName =
                cut == Cut.PERIOD ? Comparator.comparing(Line::code).reversed() : PersianOrder.by(Line::name);
        Comparator<Line> first = switch (this) {
            case NAME -> byName;
            case OVERDUE ->
                Comparator.comparingLong((Line line) -> -line.tally().of(Standing.OVERDUE));
            case SHARE ->
                Comparator.comparingInt((Line line) -> line.tally().share().orElse(Integer.MAX_VALUE));
        };
        return Comparator.comparing(Line::outside).thenComparing(first).thenComparing(byName);
    }
}
