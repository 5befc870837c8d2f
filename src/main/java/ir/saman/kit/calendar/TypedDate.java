package ir.saman.kit.calendar;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import ir.saman.kit.text.PersianText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Reads a date as people type it. What it cannot read is an expected refusal, so it is empty and never throws. */
final class TypedDate {

    /** No Persian year is that high and no Gregorian date that low is typed here. */
    private static final int FIRST_GREGORIAN_YEAR = 1900;

    private static final Map<String, Integer> MONTHS = IntStream.rangeClosed(1, 12)
            .boxed()
            .collect(toMap(month -> PersianText.normalise(IcuPersian.monthName(month)), month -> month));

    private static final Pattern FIGURES = Pattern.compile("(\\d{4}) ?([/.-]) ?(\\d{1,2}) ?\\2 ?(\\d{1,2})");
    private static final Pattern WORDS =
            Pattern.compile("(\\d{1,2}) ?(" + MONTHS.keySet().stream().collect(joining("|")) + ") ?(\\d{4})");

    private TypedDate() {}

    static Optional<PersianDate> read(String typed) {
        String text = PersianText.normalise(typed);
        Matcher figures = FIGURES.matcher(text);
        if (figures.matches()) {
            return fromFigures(number(figures, 1), number(figures, 3), number(figures, 4));
        }
        Matcher words = WORDS.matcher(text);
        return words.matches()
                ? persian(number(words, 3), MONTHS.getOrDefault(words.group(2), 0), number(words, 1))
                : Optional.empty();
    }

    private static Optional<PersianDate> fromFigures(int year, int month, int day) {
        return year >= FIRST_GREGORIAN_YEAR
                ? known(() -> PersianDate.of(LocalDate.of(year, month, day)))
                : persian(year, month, day);
    }

    private static Optional<PersianDate> persian(int year, int month, int day) {
        return known(() -> PersianDate.of(year, month, day));
    }

    /** The calendar itself says which days there are: asking it is shorter than repeating its rules. */
    private static Optional<PersianDate> known(Supplier<PersianDate> date) {
        try {
            return Optional.of(date.get());
        } catch (IllegalArgumentException | DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
