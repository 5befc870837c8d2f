package ir.saman.kit.calendar;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * The one place that asks ICU for the Persian calendar: once for the first day of every month there is, since a page of dates
 * would ask it hundreds of times. Leap years are ICU's, never a formula of ours.
 */
final class IcuPersian {

    /** ICU is checked against the published calendar in these years and a guess outside them. */
    static final int FIRST_YEAR = 1200;

    static final int LAST_YEAR = 1600;

    private static final ULocale LOCALE = new ULocale("fa_IR@calendar=persian");
    private static final DateFormatSymbols WORDS = DateFormatSymbols.getInstance(LOCALE);
    private static final List<String> MONTHS = List.of(WORDS.getMonths());
    private static final List<String> WEEKDAYS = List.of(WORDS.getWeekdays());

    /** The first day of each month as an epoch day, and of the one after the last. */
    private static final int[] FIRST_DAYS = firstDays();

    private IcuPersian() {}

    static boolean knowsYear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    static void requireMonth(int year, int month) {
        if (!knowsYear(year)) {
            throw new IllegalArgumentException("no Persian year between 1200 and 1600: " + year);
        }
        if (month < 1 || month > 12) {
            throw new IllegalArgumentException("no month: " + month);
        }
    }

    static int lengthOfMonth(int year, int month) {
        int place = place(year, month);
        return FIRST_DAYS[place + 1] - FIRST_DAYS[place];
    }

    static LocalDate toIso(int year, int month, int day) {
        return LocalDate.ofEpochDay(FIRST_DAYS[place(year, month)] + day - 1L);
    }

    static PersianDate fromIso(LocalDate date) {
        long day = date.toEpochDay();
        if (day < FIRST_DAYS[0] || day >= FIRST_DAYS[FIRST_DAYS.length - 1]) {
            throw new IllegalArgumentException("outside the Persian years 1200 to 1600: " + date);
        }
        int found = Arrays.binarySearch(FIRST_DAYS, (int) day);
        int place = found >= 0 ? found : -found - 2;
        return new PersianDate(FIRST_YEAR + place / 12, 1 + place % 12, (int) day - FIRST_DAYS[place] + 1);
    }

    static String monthName(int month) {
        return MONTHS.get(month - 1);
    }

    static String weekdayName(LocalDate date) {
        return WEEKDAYS.get(date.getDayOfWeek().getValue() % 7 + 1);
    }

    private static int place(int year, int month) {
        return (year - FIRST_YEAR) * 12 + month - 1;
    }

    private static int[] firstDays() {
        Calendar calendar = Calendar.getInstance(TimeZone.GMT_ZONE, LOCALE);
        return IntStream.rangeClosed(0, place(LAST_YEAR, 12) + 1)
                .map(place -> {
                    calendar.clear();
                    calendar.set(Calendar.EXTENDED_YEAR, FIRST_YEAR + place / 12);
                    calendar.set(Calendar.MONTH, place % 12);
                    calendar.set(Calendar.DAY_OF_MONTH, 1);
                    return (int) TimeUnit.MILLISECONDS.toDays(calendar.getTimeInMillis());
                })
                .toArray();
    }
}
