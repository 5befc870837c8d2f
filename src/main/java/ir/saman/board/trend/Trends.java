package ir.saman.board.trend;

import static ir.saman.kit.text.Texts.text;

import ir.saman.board.Cut;
import ir.saman.board.Question;
import ir.saman.board.Readings;
import ir.saman.board.Rows;
import ir.saman.board.Tally;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.calendar.Quarter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Reads a place as of the last day of each quarter: the same reading as its board as of that day, so that the two cannot
 * differ. A single organ is known as it stands now only.
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

    /** The last nine quarters, oldest first, and today. */
    List<Stood> of(Chosen chosen, LocalDate today) {
        List<Stood> all = new ArrayList<>();
        if (chosen.scope().remembers()) {
            Stream.iterate(Quarter.of(today).previous(), Quarter::previous)
                    .limit(QUARTERS)
                    .toList()
                    .reversed()
                    .forEach(quarter -> all.add(against(all, stood(chosen, quarter.name(), quarter.last(), today))));
        }
        all.add(stood(chosen, text("board.trend.now"), today, today));
        return all;
    }

    private static Stood against(List<Stood> earlier, Stood stood) {
        return earlier.size() < YEAR ? stood : stood.since(earlier.get(earlier.size() - YEAR));
    }

    private Stood stood(Chosen chosen, String name, LocalDate day, LocalDate today) {
        Question question =
                new Question(Cut.WHOLE, chosen.scope().place(), chosen.sources(), Optional.empty(), day, false);
        String words = PersianDate.of(day).format();
        Rows rows = day.isBefore(today) ? chosen.rows().with("as-of", words) : chosen.rows();
        return new Stood(name, words, day, Tally.of(readings.read(question)), rows, OptionalInt.empty());
    }
}
