package ir.saman.kit.calendar;

import ir.saman.kit.text.Digits;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A month of the Persian calendar: what a date picker turns the pages of.
 *
 * @param year 1200 to 1600
 * @param month 1 to 12
 */
public record PersianMonth(int year, int month) implements Comparable<PersianMonth> {

    private static final Pattern CODE = Pattern.compile("(\\d{4})-(\\d{2})");

    /** @throws IllegalArgumentException for a month the calendar does not have */
    public PersianMonth {
        IcuPersian.requireMonth(year, month);
    }

    /** The month of an ISO date. */
    public static PersianMonth of(LocalDate date) {
        return of(PersianDate.of(date));
    }

    /** The month of a day. */
    public static PersianMonth of(PersianDate date) {
        return new PersianMonth(date.year(), date.month());
    }

    /**
     * Reads {@link #code()} from an address. Empty for anything else, and for the outermost two years, so that the month
     * before and the month after can always be offered.
     */
    public static Optional<PersianMonth> ofCode(String code) {
        Matcher matcher = CODE.matcher(Digits.latin(code));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(1));
        int month = Integer.parseInt(matcher.group(2));
        boolean known = year > IcuPersian.FIRST_YEAR && year < IcuPersian.LAST_YEAR && month >= 1 && month <= 12;
        return known ? Optional.of(new PersianMonth(year, month)) : Optional.empty();
    }

    /** The first day. */
    public PersianDate first() {
        return new PersianDate(year, month, 1);
    }

    /** The last day. */
    public PersianDate last() {
        return new PersianDate(year, month, length());
    }

    /** How many days it has, 29 to 31. */
    public int length() {
        return IcuPersian.lengthOfMonth(year, month);
    }

    /** The month after. */
    public PersianMonth next() {
        return of(first().plusMonths(1));
    }

    /** The month before. */
    public PersianMonth previous() {
        return of(first().plusMonths(-1));
    }

    /** The month's name without the year. */
    public String name() {
        return IcuPersian.monthName(month);
    }

    /** Name and year, as the head of a calendar page. */
    public String title() {
        return name() + " " + Digits.persian(year);
    }

    /** For addresses: {@code 1405-09}. */
    public String code() {
        return "%04d-%02d".formatted(year, month);
    }

    /** Its days in weeks of seven that begin on Saturday; cells before the first and after the last day are empty. */
    public List<List<Optional<PersianDate>>> weeks() {
        List<Optional<PersianDate>> cells = new ArrayList<>(Collections.nCopies(columnOfFirst(), Optional.empty()));
        IntStream.rangeClosed(1, length()).forEach(day -> cells.add(Optional.of(new PersianDate(year, month, day))));
        while (cells.size() % 7 != 0) {
            cells.add(Optional.empty());
        }
        return IntStream.range(0, cells.size() / 7)
                .mapToObj(week -> List.copyOf(cells.subList(week * 7, week * 7 + 7)))
                .toList();
    }

    @Override
    public int compareTo(PersianMonth other) {
        return Comparator.comparingInt(PersianMonth::year)
                .thenComparingInt(PersianMonth::month)
                .compare(this, other);
    }

    /** Saturday is column 0; ISO counts it as 6. */
    private int columnOfFirst() {
        return (first().date().getDayOfWeek().getValue() + 1) % 7;
    }
}
