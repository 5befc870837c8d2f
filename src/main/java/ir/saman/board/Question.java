package ir.saman.board;

import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.calendar.Quarter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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

    /** The quarters that are offered: the last eight, with the one that runs, and the next, which is laid already. */
    private static final int QUARTERS = 9;

    /** The year of the oldest circular that is followed. */
    private static final int FIRST_YEAR = 1388;

    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

    public Question {
        sources = List.copyOf(sources);
    }

    /**
     * The periods that are offered on a board of {@code day}, latest first: quarters, then years, then what was chosen besides. A
     * year holds its quarters and months.
     */
    public static List<String> periods(LocalDate day, Optional<String> chosen) {
        Quarter next = Quarter.of(day).next();
        int year = PersianDate.of(day).year();
        return Stream.of(
                        Stream.iterate(next, Quarter::previous).limit(QUARTERS).map(Quarter::code),
                        Stream.of(year, year - 1).map(String::valueOf),
                        chosen.stream())
                .flatMap(codes -> codes)
                .distinct()
                .toList();
    }

    /** Whether one may choose it: any quarter, and a year from the first followed to the next. */
    public static boolean isPeriod(String code, LocalDate today) {
        return Quarter.ofCode(code).isPresent()
                || YEAR.matcher(code).matches() && isYear(Integer.parseInt(code), today);
    }

    private static boolean isYear(int year, LocalDate today) {
        return year >= FIRST_YEAR && year <= PersianDate.of(today).year() + 1;
    }
}
