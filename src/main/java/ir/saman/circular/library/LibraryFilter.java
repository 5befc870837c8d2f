package ir.saman.circular.library;

import ir.saman.circular.ClauseForce;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.text.Digits;
import ir.saman.kit.text.PersianText;
import ir.saman.kit.web.Form;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is looked for in the library, and in which order.
 *
 * @param words all of them must be found, in any spelling
 * @param year a year of the Persian calendar
 * @param force at least one clause has it
 */
record LibraryFilter(
        String words,
        Optional<String> kind,
        Optional<State> state,
        Optional<Long> programme,
        Optional<Long> issuer,
        Optional<Integer> year,
        Optional<ClauseForce> force,
        Sort sort) {

    private static final int LONGEST = 200;

    /** Where a circular stands. */
    enum State {
        IN_FORCE,
        SUPERSEDED,
        WITHDRAWN
    }

    static LibraryFilter of(Form form) {
        String typed = PersianText.tidyLine(form.value("q"));
        return new LibraryFilter(
                typed.substring(0, Math.min(typed.length(), LONGEST)),
                form.typed("kind"),
                named(form, "state", State.values()),
                Digits.parse(form.value("programme")),
                Digits.parse(form.value("issuer")),
                Digits.parse(form.value("year"))
                        .filter(year -> year >= 1300 && year < 1500)
                        .map(Long::intValue),
                named(form, "force", ClauseForce.values()),
                named(form, "sort", Sort.values()).orElse(Sort.NEWEST));
    }

    boolean narrows() {
        return !words.isEmpty()
                || Stream.of(kind, state, programme, issuer, year, force).anyMatch(Optional::isPresent);
    }

    Optional<LocalDate> first() {
        return year.map(each -> PersianDate.of(each, 1, 1).date());
    }

    Optional<LocalDate> next() {
        return year.map(each -> PersianDate.of(each + 1, 1, 1).date());
    }

    private static <E extends Enum<E>> Optional<E> named(Form form, String field, E[] all) {
        return Stream.of(all)
                .filter(each -> each.name().equals(form.value(field)))
                .findFirst();
    }
}
