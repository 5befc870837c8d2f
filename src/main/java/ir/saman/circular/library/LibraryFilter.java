package ir.saman.circular.library;

import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.text.Digits;
import ir.saman.kit.text.PersianText;
import ir.saman.kit.web.Form;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is looked for in the library.
 *
 * @param words all of them must be found, in any spelling
 * @param year a year of the Persian calendar
 */
record LibraryFilter(String words, Optional<Long> programme, Optional<Long> issuer, Optional<Integer> year) {

    private static final int LONGEST = 200;

    static LibraryFilter of(Form form) {
        String typed = PersianText.tidyLine(form.value("q"));
        return new LibraryFilter(
                typed.substring(0, Math.min(typed.length(), LONGEST)),
                Digits.parse(form.value("programme")),
                Digits.parse(form.value("issuer")),
                Digits.parse(form.value("year"))
                        .filter(year -> year >= 1300 && year < 1500)
                        .map(Long::intValue));
    }

    boolean narrows() {
        return !words.isEmpty() || programme.isPresent() || issuer.isPresent() || year.isPresent();
    }

    Optional<LocalDate> first() {
        return year.map(each -> PersianDate.of(each, 1, 1).date());
    }

    Optional<LocalDate> next() {
        return year.map(each -> PersianDate.of(each + 1, 1, 1).date());
    }
}
