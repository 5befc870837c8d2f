package ir.saman.board.watch;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.web.Option;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is watched of a figure, and the line it may cross.
 *
 * @param at a number of duties, or hundredths of a share
 */
record Line(Measure measure, Side side, long at) {

    /** On which side of the line the figure has crossed it. */
    enum Side {
        ABOVE,
        BELOW;

        static List<Option> options() {
            return Stream.of(values())
                    .map(each -> new Option(each.name(), text("board.watch.side." + each.name())))
                    .toList();
        }
    }

    boolean crossedBy(long figure) {
        return switch (side) {
            case ABOVE -> figure > at;
            case BELOW -> figure < at;
        };
    }

    /** Whether there are figures that cross it. */
    boolean canBeCrossed() {
        return switch (side) {
            case ABOVE -> at < measure.most();
            case BELOW -> at > 0 && at <= measure.most();
        };
    }

    /** Such as "overdue above 20". */
    String words() {
        return text("board.watch.line." + side, measure.label(), measure.words(at));
    }
}
