package ir.saman.kit.web.picker;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.calendar.PersianMonth;
import ir.saman.kit.text.Digits;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** One month as a grid, Saturday first. */
record MonthPage(PersianMonth month, PersianDate today, Optional<PersianDate> selected) {

    private static final int FRIDAY = 6;

    record Weekday(String letter, String name) {}

    static List<Weekday> weekdays() {
        return IntStream.rangeClosed(0, FRIDAY)
                .mapToObj(day -> new Weekday(text("kit.weekday." + day + ".letter"), text("kit.weekday." + day)))
                .toList();
    }

    static String number(PersianDate day) {
        return Digits.persian(day.day());
    }

    /** The one day the Tab key reaches: the selected one, else today, else the first. */
    boolean reachable(PersianDate day) {
        PersianDate first = month.first();
        return day.equals(selected.filter(this::shows).orElse(shows(today) ? today : first));
    }

    boolean chose(PersianDate day) {
        return selected.filter(day::equals).isPresent();
    }

    private boolean shows(PersianDate day) {
        return PersianMonth.of(day).equals(month);
    }
}
