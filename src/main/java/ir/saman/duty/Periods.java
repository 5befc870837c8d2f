package ir.saman.duty;

import ir.saman.kit.calendar.HalfYear;
import ir.saman.kit.calendar.PersianMonth;
import ir.saman.kit.calendar.Quarter;
import ir.saman.kit.text.Digits;
import java.util.regex.Pattern;

/** The codes of periods, read back into words. */
public final class Periods {

    /** The code of what is asked once. */
    public static final String ONCE = "-";

    /** How the list of duties names, by its parameter {@code occurrence}, every period that an event began. */
    public static final String AFTER_EVENTS = "EVENT";

    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

    private Periods() {}

    /** Whether it is the code of a period, or of what is asked once. */
    public static boolean knows(String code) {
        return code.equals(ONCE)
                || YEAR.matcher(code).matches()
                || Quarter.ofCode(code).isPresent()
                || PersianMonth.ofCode(code).isPresent()
                || HalfYear.ofCode(code).isPresent()
                || EventPeriod.ofCode(code).isPresent()
                || YearsPeriod.ofCode(code).isPresent();
    }

    /**
     * The name of a period's code ({@code 1405-Q3}, {@code 1405-07}, {@code 1405-H1}, {@code 1405}, {@code 1405/3}, {@code
     * @2026-09-01:117}); empty for what is asked once.
     */
    public static String name(String code) {
        return Quarter.ofCode(code)
                .map(Quarter::name)
                .or(() -> PersianMonth.ofCode(code).map(PersianMonth::title))
                .or(() -> HalfYear.ofCode(code).map(HalfYear::name))
                .or(() -> EventPeriod.ofCode(code).map(EventPeriod::name))
                .or(() -> YearsPeriod.ofCode(code).map(YearsPeriod::name))
                .orElseGet(() -> code.equals(ONCE) ? "" : Digits.persian(code));
    }
}
