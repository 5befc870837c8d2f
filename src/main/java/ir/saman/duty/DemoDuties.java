package ir.saman.duty;

import static ir.saman.kit.text.Texts.text;

import ir.saman.duty.PastDuties.Told;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.shell.Load;
import java.io.PrintStream;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Half a year of made-up answers, for {@code ./saman load demo}. What is asked of the five demonstration accounts' own organs is
 * left to them.
 */
@Component
class DemoDuties implements Load {

    private static final int MONTHS = 6;

    private final PastDuties past;

    DemoDuties(PastDuties past) {
        this.past = past;
    }

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    @Transactional
    public void run(PrintStream out) {
        LocalDate from = PersianDate.of(past.today()).plusMonths(-MONTHS).date();
        out.println(text("duty.demo.track", PersianDate.of(from).format()));
        past.follow(from);
        Told told =
                past.askings().stream().map(asking -> past.tell(asking, from)).reduce(Told.NOTHING, Told::and);
        out.println(text("duty.demo.done", told.written(), told.answered(), told.decided()));
    }
}
