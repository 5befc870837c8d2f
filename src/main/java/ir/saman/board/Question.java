package ir.saman.board;

import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.calendar.Quarter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is to be counted.
 *
 * @param cut the rows; {@link Cut#WHOLE} for none
 * @param sources the numbers of the sources whose duties are counted
 * @param period the code of one period ({@code 1405-Q3}, {@code 1405}); empty: all
 * @param asOf the day as of which duties stand
 * @param asThenKnown counts what was recorded by that day, and not what is known today to have happened by it
 */
public record Question(
        Cut cut, Place place, List<Long> sources, Optional<String> period, LocalDate asOf, boolean asThenKnown) {

    /** The quarters one may choose: the last eight, with the one that runs, and the next, which is laid already. */
    private static final int QUARTERS = 9;

    public Question {
        sources = List.copyOf(sources);
    }

    /** The periods one may choose, latest first: quarters, then years; a year holds its quarters and months. */
    public static List<String> periods(LocalDate today) {
        Quarter now = Quarter.of(today).next();
        int year = PersianDate.of(today).year();
        return Stream.concat(
                        Stream.iterate(now, Quarter::previous).limit(QUARTERS).map(Quarter::code),
                        Stream.of(year, year - 1).map(String::valueOf))
                .toList();
    }
}
