package ir.saman.duty;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.calendar.Quarter;
import ir.saman.kit.text.Digits;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A half of the Persian year; its code is {@code 1405-H1}.
 *
 * @param number 1 (Farvardin to Shahrivar) or 2 (Mehr to Esfand)
 */
record HalfYear(int year, int number) {

    private static final Pattern CODE = Pattern.compile("(\\d{4})-H([12])");

    static HalfYear of(LocalDate day) {
        Quarter quarter = Quarter.of(day);
        return new HalfYear(quarter.year(), (quarter.number() + 1) / 2);
    }

    static Optional<HalfYear> ofCode(String code) {
        Matcher parts = CODE.matcher(code);
        return parts.matches()
                ? Optional.of(new HalfYear(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }

    Occurrence occurrence() {
        LocalDate first = new Quarter(year, number * 2 - 1).first();
        LocalDate last = new Quarter(year, number * 2).last();
        return new Occurrence(year + "-H" + number, name(), first, last);
    }

    /** The Persian name. */
    String name() {
        return text("duty.period.half." + number, Digits.persian(year));
    }
}
