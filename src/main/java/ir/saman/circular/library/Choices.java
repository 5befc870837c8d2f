package ir.saman.circular.library;

import static java.util.Comparator.reverseOrder;

import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.text.Digits;
import ir.saman.kit.text.PersianOrder;
import ir.saman.kit.web.Option;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** What the library can be narrowed to: only what is in it. */
record Choices(List<Kept> kept) {

    /** One combination of the library; the programme is 0 and nameless where there is none. */
    record Kept(long issuer, String issuerName, long programme, String programmeName, LocalDate issuedOn) {}

    List<Option> issuers() {
        return options(each -> new Option(Long.toString(each.issuer()), each.issuerName()));
    }

    List<Option> programmes() {
        return options(each -> new Option(Long.toString(each.programme()), each.programmeName())).stream()
                .filter(option -> !option.text().isEmpty())
                .toList();
    }

    List<Option> years() {
        return kept.stream()
                .map(each -> PersianDate.of(each.issuedOn()).year())
                .distinct()
                .sorted(reverseOrder())
                .map(year -> new Option(year.toString(), Digits.persian(year)))
                .toList();
    }

    private List<Option> options(Function<Kept, Option> of) {
        return kept.stream()
                .map(of)
                .distinct()
                .sorted(PersianOrder.by(Option::text))
                .toList();
    }
}
