package ir.saman.board.trend;

import static ir.saman.kit.text.Texts.text;

import ir.saman.board.Rows;
import ir.saman.board.Tally;
import ir.saman.duty.Standing;
import java.time.LocalDate;
import java.util.OptionalInt;

/**
 * How a place stood at the end of a day.
 *
 * @param name the quarter that day ended, or «now», in words
 * @param day the day in words
 * @param rows the list of the duties as of that day
 * @param yearBefore by how many hundredths its share is above that of the same quarter a year before, where both have one
 */
record Stood(String name, String day, LocalDate on, Tally tally, Rows rows, OptionalInt yearBefore) {

    /** Whether anything had been laid by then: Saman may be younger than the day. */
    boolean any() {
        return tally.laid() > 0;
    }

    String href(Standing standing) {
        return tally.of(standing) > 0 ? rows.href(standing) : "";
    }

    String href() {
        return any() ? rows.href() : "";
    }

    String change() {
        return yearBefore.isPresent() ? Change.words(yearBefore.getAsInt()) : text("board.share.none");
    }

    Stood since(Stood before) {
        OptionalInt then = before.tally().share();
        OptionalInt now = tally.share();
        return then.isPresent() && now.isPresent()
                ? new Stood(name, day, on, tally, rows, OptionalInt.of(now.getAsInt() - then.getAsInt()))
                : this;
    }
}
