package ir.saman.kit.calendar;

import ir.saman.kit.text.Digits;
import ir.saman.kit.text.Texts;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A season of the Persian year, three months: the period of the reports of circular 107030.
 *
 * @param year 1200 to 1600
 * @param number 1 (Farvardin to Khordad) to 4 (Dey to Esfand)
 */
public record Quarter(int year, int number) implements Comparable<Quarter> {

    private static final Pattern CODE = Pattern.compile("(\\d{4})-Q([1-4])");

    /** @throws IllegalArgumentException for a quarter the calendar does not have */
    public Quarter {
        if (number < 1 || number > 4) {
            throw new IllegalArgumentException("no quarter: " + number);
        }
        IcuPersian.requireMonth(year, number * 3);
    }

    /** The quarter of an ISO date. */
    public static Quarter of(LocalDate date) {
        PersianDate day = PersianDate.of(date);
        return new Quarter(day.year(), (day.month() + 2) / 3);
    }

    /** Reads {@link #code()}; empty for anything else. */
    public static Optional<Quarter> ofCode(String code) {
        Matcher matcher = CODE.matcher(code);
        if (!matcher.matches() || !IcuPersian.knowsYear(Integer.parseInt(matcher.group(1)))) {
            return Optional.empty();
        }
        return Optional.of(new Quarter(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))));
    }

    /** Its first day. */
    public LocalDate first() {
        return new PersianMonth(year, number * 3 - 2).first().date();
    }

    /** Its last day, itself included. */
    public LocalDate last() {
        return new PersianMonth(year, number * 3).last().date();
    }

    /** The quarter after. */
    public Quarter next() {
        return number == 4 ? new Quarter(year + 1, 1) : new Quarter(year, number + 1);
    }

    /** The quarter before. */
    public Quarter previous() {
        return number == 1 ? new Quarter(year - 1, 4) : new Quarter(year, number - 1);
    }

    /** Season and year, for reading. */
    public String name() {
        return Texts.text("kit.season." + number) + " " + Digits.persian(year);
    }

    /** For storing and addresses: {@code 1405-Q2}; sorts in time. */
    public String code() {
        return "%04d-Q%d".formatted(year, number);
    }

    @Override
    public int compareTo(Quarter other) {
        return Comparator.comparingInt(Quarter::year)
                .thenComparingInt(Quarter::number)
                .compare(this, other);
    }
}
