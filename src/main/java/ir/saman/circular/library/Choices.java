package ir.saman.circular.library;

import static ir.saman.kit.text.Texts.text;
import static java.util.Comparator.reverseOrder;

import ir.saman.circular.ClauseForce;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.text.Digits;
import ir.saman.kit.text.PersianOrder;
import ir.saman.kit.web.Option;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What the library can be narrowed to and ordered by: of issuers, programmes, kinds and years only what is in it. */
record Choices(List<Kept> kept) {

    /** Something that is in the library: {@code what} is issuer, programme, kind or day. */
    record Kept(String what, String value, String name) {}

    List<Option> issuers() {
        return named("issuer");
    }

    List<Option> programmes() {
        return named("programme");
    }

    List<Option> kinds() {
        return of("kind")
                .map(each -> new Option(each.value(), text("circular.kind." + each.value())))
                .sorted(PersianOrder.by(Option::text))
                .toList();
    }

    List<Option> years() {
        return of("day")
                .map(each -> PersianDate.of(LocalDate.parse(each.value())).year())
                .distinct()
                .sorted(reverseOrder())
                .map(year -> new Option(year.toString(), Digits.persian(year)))
                .toList();
    }

    static List<Option> states() {
        return Stream.of(LibraryFilter.State.values())
                .map(each -> new Option(each.name(), text("circular.state." + each)))
                .toList();
    }

    static List<Option> forces() {
        return Stream.of(ClauseForce.values())
                .filter(each -> each != ClauseForce.NONE)
                .map(each -> new Option(each.name(), text("circular.library.has", each.label())))
                .toList();
    }

    static List<Option> sorts() {
        return Stream.of(Sort.values())
                .map(each -> new Option(each.name(), text("circular.library.sort." + each)))
                .toList();
    }

    private List<Option> named(String what) {
        return of(what).map(each -> new Option(each.value(), each.name()))
                .sorted(PersianOrder.by(Option::text))
                .toList();
    }

    private Stream<Kept> of(String what) {
        return kept.stream().filter(each -> each.what().equals(what));
    }
}
