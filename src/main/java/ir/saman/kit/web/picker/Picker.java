package ir.saman.kit.web.picker;

import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.calendar.PersianMonth;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.web.Open;
import ir.saman.kit.web.Page;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code GET /kit/calendar?month=1405-09&selected=1405/09/02}: one month's grid, as a fragment. Open to everyone. */
@Open
@Controller
final class Picker {

    private final Clock clock;

    Picker(Clock clock) {
        this.clock = clock;
    }

    /**
     * The grid of {@code month}; without one that can be read, the month of {@code selected}, else this month.
     *
     * @param selected the day in the field as typed
     */
    @GetMapping("/kit/calendar")
    Page month(@RequestParam Optional<String> month, @RequestParam Optional<String> selected) {
        PersianDate today = PersianDate.of(Tehran.today(clock));
        Optional<PersianDate> day = selected.flatMap(PersianDate::parse);
        PersianMonth shown = month.flatMap(PersianMonth::ofCode)
                .or(() -> day.map(PersianMonth::of).map(PersianMonth::code).flatMap(PersianMonth::ofCode))
                .orElseGet(() -> PersianMonth.of(today));
        return Page.of("kit/web/picker/month", new MonthPage(shown, today, day));
    }
}
