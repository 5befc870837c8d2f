package ir.saman.kit.calendar;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The one place that asks ICU for the Persian calendar. A calendar of ICU is not thread-safe, so each question makes its
 * own (about three microseconds); leap years are ICU's, never a formula of ours.
 */
final class IcuPersian {

    /** ICU is checked against the published calendar in these years and a guess outside them. */
    static final int FIRST_YEAR = 1200;

    static final int LAST_YEAR = 1600;

    private static final ULocale LOCALE = new ULocale("fa_IR@calendar=persian");
    private static final DateFormatSymbols WORDS = DateFormatSymbols.getInstance(LOCALE);
    private static final List<String> MONTHS = List.of(WORDS.getMonths());
    private static final List<String> WEEKDAYS = List.of(WORDS.getWeekdays());

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
        return at(year, month, 1).getActualMaximum(Calendar.DAY_OF_MONTH);
    }

    static LocalDate toIso(int year, int month, int day) {
        return LocalDate.ofEpochDay(
                TimeUnit.MILLISECONDS.toDays(at(year, month, day).getTimeInMillis()));
    }

    static PersianDate fromIso(LocalDate date) {
        Calendar calendar = empty();
        calendar.setTimeInMillis(TimeUnit.DAYS.toMillis(date.toEpochDay()));
        return new PersianDate(
                calendar.get(Calendar.EXTENDED_YEAR),
                calendar.get(Calendar.MONTH) + 1,
                calendar.get(Calendar.DAY_OF_MONTH));
    }

    static String monthName(int month) {
        return MONTHS.get(month - 1);
    }

    static String weekdayName(LocalDate date) {
        return WEEKDAYS.get(date.getDayOfWeek().getValue() % 7 + 1);
    }

    private static Calendar at(int year, int month, int day) {
        Calendar calendar = empty();
        calendar.set(Calendar.EXTENDED_YEAR, year);
        calendar.set(Calendar.MONTH, month - 1);
        calendar.set(Calendar.DAY_OF_MONTH, day);
        return calendar;
    }

    private static Calendar empty() {
        Calendar calendar = Calendar.getInstance(TimeZone.GMT_ZONE, LOCALE);
        calendar.clear();
        return calendar;
    }
}
