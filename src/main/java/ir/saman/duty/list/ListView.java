package ir.saman.duty.list;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.OrganKind;
import ir.saman.duty.Periods;
import ir.saman.duty.Standing;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.calendar.Quarter;
import ir.saman.kit.text.Digits;
import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Link;
import ir.saman.kit.web.Option;
import ir.saman.kit.web.Shell;
import ir.saman.kit.web.Slice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The list of duties as one reader sees it. */
record ListView(
        Form form,
        Wanted wanted,
        List<Option> territories,
        Map<String, String> names,
        Optional<LocalDate> knownSince,
        Slice<ListRow> slice) {

    /** Parameters that come from a board and have no control of their own in the bar. */
    private static final List<String> CARRIED = List.of(
            "county",
            "agency",
            "agencies",
            "ministry",
            "kind",
            "occurrence",
            "source",
            "waiting-for",
            "waiting-before",
            "as-of",
            "known",
            "sort");

    Field field(String name) {
        return Field.of(form, name, text("duty.list." + name));
    }

    List<Option> provinces() {
        List<Option> all = new ArrayList<>();
        all.add(new Option(ListFilter.NATIONAL, text("duty.list.national")));
        all.addAll(territories);
        return all;
    }

    static List<Option> standings() {
        return Stream.of(Standing.values())
                .map(each -> new Option(each.name(), each.label()))
                .toList();
    }

    /** Six quarters back to one ahead, what is asked by the year and what is asked once, and the one asked for. */
    List<Option> periods() {
        List<String> codes = new ArrayList<>();
        Quarter quarter = Quarter.of(wanted.today()).next();
        for (int back = 0; back < 8; back++) {
            codes.add(quarter.code());
            quarter = quarter.previous();
        }
        int year = Quarter.of(wanted.today()).year();
        Stream.of(year, year - 1).map(String::valueOf).forEach(codes::add);
        form.typed("period")
                .map(Digits::latin)
                .filter(typed -> form.error("period").isEmpty() && !codes.contains(typed) && !typed.equals("-"))
                .ifPresent(codes::add);
        List<Option> all = new ArrayList<>(
                codes.stream().map(code -> new Option(code, Periods.name(code))).toList());
        all.add(new Option("-", text("duty.list.once")));
        return all;
    }

    /** What a change of the bar takes along: not what was refused, which no control of the bar could take back. */
    List<Option> carried() {
        return CARRIED.stream()
                .flatMap(name -> form.values(name).stream().map(value -> new Option(name, value)))
                .filter(each -> !each.text().isBlank())
                .filter(each -> form.error(each.value()).isEmpty()
                        || each.value().equals("source")
                                && Digits.parse(each.text()).isPresent())
                .toList();
    }

    /** What the list is narrowed to beside the bar, each leading to the list without it. */
    List<Link> narrowings(Shell shell) {
        List<Link> all = new ArrayList<>();
        for (String name : CARRIED) {
            if (form.has(name) && form.error(name).isEmpty() && !name.equals("sort")) {
                all.add(Link.to(
                        text("duty.list.narrowed", text("duty.list." + name), words(name)), shell.with(name, "")));
            }
        }
        return all;
    }

    /** What came late before the day from which on it is kept cannot be left out. */
    Optional<String> caution() {
        return knownSince
                .filter(wanted.day()::isBefore)
                .map(day -> text("duty.list.known.since", PersianDate.of(day).format()));
    }

    private String words(String name) {
        String otherwise = names.getOrDefault(name, form.value(name));
        return switch (name) {
            case "occurrence" -> occurrence(otherwise);
            case "kind" -> wanted.filter().kind().map(OrganKind::label).orElse("");
            case "as-of" -> PersianDate.of(wanted.day()).format();
            case "known" -> text("duty.list.known.then");
            case "waiting-before" ->
                wanted.filter()
                        .waitingBefore()
                        .map(day -> PersianDate.of(day).format())
                        .orElse("");
            case "source" -> names.getOrDefault(name, text("duty.list.several"));
            case "county" -> otherwise.equals(ListFilter.NONE) ? text("duty.list.none") : otherwise;
            case "ministry" -> otherwise.equals(ListFilter.NO_MINISTRY) ? text("duty.list.none") : otherwise;
            default -> otherwise;
        };
    }

    private static String occurrence(String code) {
        return switch (code) {
            case Periods.ONCE -> text("duty.list.once");
            case Periods.AFTER_EVENTS -> text("duty.list.after-events");
            default -> Periods.name(Digits.latin(code));
        };
    }

    /** The bearer named by number, in words. */
    String organ() {
        return names.getOrDefault("organ", "");
    }

    /** The same list, the order of deadlines turned. */
    Link turned(Shell shell) {
        return wanted.latest()
                ? Link.to(text("duty.list.sort.earliest"), shell.with("sort", ""))
                : Link.to(text("duty.list.sort.latest"), shell.with("sort", "latest"));
    }

    /** Of a past day: the same list without what was recorded later, or with it again. */
    Optional<Link> known(Shell shell) {
        return wanted.filter()
                .asOf()
                .map(day -> wanted.filter().thenKnown()
                        ? Link.to(text("duty.list.known.today"), shell.with("known", ""))
                        : Link.to(text("duty.list.known.then"), shell.with("known", ListFilter.THEN)));
    }

    /** The same list as a file: this very address below {@code /export}. */
    String export(Shell shell, String format) {
        return "/desk/duties/export"
                + shell.with("format", format).substring(shell.path().length());
    }
}
