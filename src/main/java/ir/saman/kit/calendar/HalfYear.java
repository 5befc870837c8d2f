package ir.saman.kit.calendar;

import ir.saman.kit.text.Digits;
import ir.saman.kit.text.Texts;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A half of the Persian year, two quarters.
 *
 * @param number 1 (Farvardin to Shahrivar) or 2 (Mehr to Esfand)
 */
public record HalfYear(int year, int number) {

    private static final Pattern CODE = Pattern.compile("(\\d{4})-H([12])");

    /** @throws IllegalArgumentException for a half the calendar does not have */
    public HalfYear {
        if (number < 1 || number > 2) {
            throw new IllegalArgumentException("no half: " + number);
        }
        IcuPersian.requireMonth(year, number * 6);
    }

    /** The half of an ISO date. */
    public static HalfYear of(LocalDate date) {
        Quarter quarter = Quarter.of(date);
        return new HalfYear(quarter.year(), (quarter.number() + 1) / 2);
    }

    /** Reads {@link #code()}; empty for anything else. */
    public static Optional<HalfYear> ofCode(String code) {
        Matcher parts = CODE.matcher(code);
        if (!parts.matches() || !IcuPersian.knowsYear(Integer.parseInt(parts.group(1)))) {
            return Optional.empty();
        }
        return Optional.of(new HalfYear(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))));
    }

    /** {@code 1405-H1}. */
    public String code() {
        return year + "-H" + number;
    }

    /** Its first day. */
    public LocalDate first() {
        return new Quarter(year, number * 2 - 1).first();
    }

    /** Its last day, itself included. */
    public LocalDate last() {
        return new Quarter(year, number * 2).last();
    }

    /** The half before. */
    public HalfYear previous() {
        return number == 1 ? new HalfYear(year - 1, 2) : new HalfYear(year, 1);
    }

    /** Half and year, for reading. */
    public String name() {
        return Texts.text("kit.half." + number, Digits.persian(year));
    }
}
