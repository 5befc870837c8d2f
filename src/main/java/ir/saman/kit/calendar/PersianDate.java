package ir.saman.kit.calendar;

import ir.saman.kit.text.Digits;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * A day of the Persian calendar. Stored as an ISO date, thought of as this: months and years are added here, so that "two
 * months after 1403/10/26" is 1403/12/26. A day that the target month lacks clips to its last one.
 *
 * @param year 1200 to 1600
 * @param month 1 to 12
 * @param day 1 to the length of that month; 30 Esfand only in leap years
 */
public record PersianDate(int year, int month, int day) implements Comparable<PersianDate> {

    private static final Comparator<PersianDate> IN_TIME = Comparator.comparingInt(PersianDate::year)
            .thenComparingInt(PersianDate::month)
            .thenComparingInt(PersianDate::day);

    /** @throws IllegalArgumentException for a day the calendar does not have; typed text goes through {@link #parse}. */
    public PersianDate {
        IcuPersian.requireMonth(year, month);
        if (day < 1 || day > IcuPersian.lengthOfMonth(year, month)) {
            throw new IllegalArgumentException("no such day: " + year + "/" + month + "/" + day);
        }
    }

    /** The day {@code year/month/day}; see the constructor. */
    public static PersianDate of(int year, int month, int day) {
        return new PersianDate(year, month, day);
    }

    /**
     * The same day as the ISO date.
     *
     * @throws IllegalArgumentException outside the years 1200 to 1600
     */
    public static PersianDate of(LocalDate date) {
        return IcuPersian.fromIso(date);
    }

    /**
     * A day as people type it: {@code 1403/10/26}, {@code 1403-10-26}, {@code 1403.10.26} or day, month's name, year, in
     * Persian, Arabic or Latin digits; a year of 1900 or more is Gregorian ({@code 2025-01-15}). Empty for anything else,
     * a day the calendar does not have included.
     */
    public static Optional<PersianDate> parse(String typed) {
        return TypedDate.read(typed);
    }

    /** The same day as an ISO date, for storing and for SQL. */
    public LocalDate date() {
        return IcuPersian.toIso(year, month, day);
    }

    /** This day and {@code days} calendar days; negative goes back. */
    public PersianDate plusDays(long days) {
        return of(date().plusDays(days));
    }

    /** The same day {@code months} later, clipped to that month's last; negative goes back. */
    public PersianDate plusMonths(int months) {
        int count = year * 12 + month - 1 + months;
        int newYear = Math.floorDiv(count, 12);
        int newMonth = Math.floorMod(count, 12) + 1;
        IcuPersian.requireMonth(newYear, newMonth);
        return new PersianDate(newYear, newMonth, Math.min(day, IcuPersian.lengthOfMonth(newYear, newMonth)));
    }

    /** The same day {@code years} later; 30 Esfand clips to 29 where that year is not a leap year. */
    public PersianDate plusYears(int years) {
        return plusMonths(Math.multiplyExact(years, 12));
    }

    /** Year, month and day in Persian digits, with slashes: for tables and form fields. */
    public String format() {
        return Digits.persian("%04d/%02d/%02d".formatted(year, month, day));
    }

    /** Weekday, day, month's name and year: for reading. */
    public String words() {
        return IcuPersian.weekdayName(date()) + " " + dayMonth() + " " + Digits.persian(year);
    }

    /** Day and month's name, where the year is plain from what stands around it. */
    public String dayMonth() {
        return Digits.persian(day) + " " + IcuPersian.monthName(month);
    }

    @Override
    public int compareTo(PersianDate other) {
        return IN_TIME.compare(this, other);
    }
}
