package ir.saman.duty;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.shell.Load;
import java.io.PrintStream;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Five years of made-up duties and answers at the full size, a period at a time, and the counts folded. */
@Component
class NationalDuties implements Load {

    private static final int YEARS = 5;

    private final PastDuties past;
    private final Counts counts;

    NationalDuties(PastDuties past, Counts counts) {
        this.past = past;
        this.counts = counts;
    }

    @Override
    public String name() {
        return "national";
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public void run(PrintStream out) {
        LocalDate from = PersianDate.of(past.today()).plusYears(-YEARS).date();
        out.println(text("duty.demo.track", PersianDate.of(from).format()));
        past.follow(from);
        past.askings().forEach(asking -> {
            PastDuties.Told told = past.tell(asking, from);
            String name = asking.period().name();
            out.println(text(
                    "duty.national.period",
                    name.isEmpty() ? text("duty.national.once") : name,
                    told.written(),
                    told.answered(),
                    told.decided()));
        });
        counts.fold();
        out.println(text("duty.national.done"));
    }
}
