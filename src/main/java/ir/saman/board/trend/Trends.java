package ir.saman.board.trend;

import static ir.saman.kit.text.Texts.text;

import ir.saman.board.Cell;
import ir.saman.board.Cut;
import ir.saman.board.Question;
import ir.saman.board.Readings;
import ir.saman.board.Rows;
import ir.saman.board.Scope;
import ir.saman.board.Tally;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.calendar.Quarter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Reads a place as of the last day of each quarter: the same reading as its board as of that day, so that the two cannot
 * differ, and all days by one statement.
 */
@Component
class Trends {

    /** Two years and a quarter, so that the latest five have the same quarter of the year before. */
    static final int QUARTERS = 9;

    static final int YEAR = 4;

    private final Readings readings;

    Trends(Readings readings) {
        this.readings = readings;
    }

    /** A day and its name. */
    private record Named(String name, LocalDate day) {}

    /** The last nine quarters, oldest first, and today. */
    List<Stood> of(Chosen chosen, LocalDate today) {
        List<Named> days = days(today);
        Question question =
                new Question(Cut.WHOLE, chosen.scope().place(), chosen.sources(), Optional.empty(), today, false);
        Map<LocalDate, List<Cell>> cells =
                readings.read(question, days.stream().map(Named::day).toList());
        List<Stood> all = new ArrayList<>();
        for (Named each : days) {
            Stood stood = stood(chosen, each, today, Tally.of(cells.getOrDefault(each.day(), List.of())));
            all.add(each.day().equals(today) ? stood : against(all, stood));
        }
        return all;
    }

    private static List<Named> days(LocalDate today) {
        Stream<Named> quarters =
                Stream.iterate(Quarter.of(today).previous(), Quarter::previous)
                        .limit(QUARTERS)
                        .toList()
                        .reversed()
                        .stream()
                        .map(quarter -> new Named(quarter.name(), quarter.last()));
        return Stream.concat(quarters, Stream.of(new Named(text("board.trend.now"), today)))
                .toList();
    }

    private static Stood against(List<Stood> earlier, Stood stood) {
        return earlier.size() < YEAR ? stood : stood.since(earlier.get(earlier.size() - YEAR));
    }

    private static Stood stood(Chosen chosen, Named named, LocalDate today, Tally tally) {
        String words = PersianDate.of(named.day()).format();
        Rows rows = named.day().isBefore(today) ? chosen.rows().with(Scope.AS_OF, words) : chosen.rows();
        return new Stood(named.name(), words, named.day(), tally, rows, OptionalInt.empty());
    }
}
