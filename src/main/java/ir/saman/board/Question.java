package ir.saman.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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

    public Question {
        sources = List.copyOf(sources);
    }
}
