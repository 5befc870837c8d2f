package ir.saman.board.why;

import static ir.saman.kit.text.Texts.text;

import ir.saman.board.Cell;
import ir.saman.board.Now;
import ir.saman.board.Readings;
import ir.saman.board.Scope;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.web.Form;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes a figure apart: one reading, summed by clauses, by rows and as a whole, so that all of it agrees with the board. */
@Component
final class Whys {

    private final Readings readings;
    private final Clock clock;

    Whys(Readings readings, Clock clock) {
        this.readings = readings;
        this.clock = clock;
    }

    WhyView view(Scope scope, Form form) {
        LocalDate today = Tehran.today(clock);
        Chosen read = Chosen.read(form, scope, today);
        List<Cell> cells = readings.read(read.question(today));
        Chosen chosen = there(read, cells, form);
        return new WhyView(chosen, form, today, Now.words(chosen.asOf(), chosen.asThenKnown(), clock), cells);
    }

    /** A row in which nothing was ever counted is not one of the table. */
    private static Chosen there(Chosen chosen, List<Cell> cells, Form form) {
        if (chosen.row().isEmpty() || cells.stream().anyMatch(chosen::holds)) {
            return chosen;
        }
        form.error(
                chosen.cut().parameter(), text("kit.form.choice", chosen.cut().label()));
        return chosen.ofAllRows();
    }
}
