package ir.saman.duty;

import static ir.saman.kit.text.Texts.text;

import ir.saman.duty.DeadlineRule.EveryYears;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.text.Digits;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A period of several Persian years, from the last day of the one before to its own last day; its code is the year it ends in
 * and its length: {@code 1391/3} is 1388/12/18 to 1391/12/18.
 */
record YearsPeriod(int year, int years) {

    private static final Pattern CODE = Pattern.compile("(\\d{4})/(\\d{1,2})");

    static Occurrence around(EveryYears rule, LocalDate day) {
        int end = PersianDate.of(rule.first()).year();
        int apart = PersianDate.of(day).year() - end;
        int periods = Math.floorDiv(apart, rule.years());
        while (end(rule, periods).isBefore(day)) {
            periods++;
        }
        YearsPeriod period = new YearsPeriod(end + periods * rule.years(), rule.years());
        return new Occurrence(period.code(), period.name(), end(rule, periods - 1), end(rule, periods));
    }

    static Optional<YearsPeriod> ofCode(String code) {
        Matcher parts = CODE.matcher(code);
        return parts.matches()
                ? Optional.of(new YearsPeriod(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }

    private static LocalDate end(EveryYears rule, int periods) {
        return PersianDate.of(rule.first()).plusYears(periods * rule.years()).date();
    }

    private String code() {
        return year + "/" + years;
    }

    /** The Persian name. */
    String name() {
        return text("duty.period.years", years, Digits.persian(year - years), Digits.persian(year));
    }
}
