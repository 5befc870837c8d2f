package ir.saman.duty.list;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.OrganKind;
import ir.saman.duty.DutyState;
import ir.saman.duty.Periods;
import ir.saman.duty.Standing;
import ir.saman.duty.card.Backgrounds;
import ir.saman.duty.card.Due;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.text.Digits;
import ir.saman.kit.text.PersianText;
import ir.saman.kit.web.Form;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the list is narrowed to, as it stands in the address; boards open into it by the same parameters.
 *
 * @param standing how they stand; absent: all but what ended with its organ or its source, as boards count
 * @param province code of a province, or {@code NATIONAL} for organs of none
 * @param county code of a county, or {@code NONE} for organs of none
 * @param agencies the organ that was stamped on them as their agency or as their ministry; as its board counts
 * @param ministry number of a ministry, or 0 for organs of none
 * @param period its code; of a year also the quarters and months of it
 * @param occurrence the code of a period alone, or {@link Periods#AFTER_EVENTS}
 * @param sources numbers of {@code duty.source}: chosen, of the circular named, or saying what was searched for
 * @param organ the bearer's number
 * @param organName part of the bearer's name, as a pattern of {@code like}
 * @param waitingFor the organ that is asked now to accept their answers
 * @param waitingBefore the day before which their answers came to it
 * @param asOf the day whose standing is meant; absent: now
 * @param asThenKnown of a past day: as it was known then, and not as it is known today
 */
record ListFilter(
        Optional<Standing> standing,
        Optional<String> province,
        Optional<String> county,
        Optional<Long> agency,
        Optional<Long> agencies,
        Optional<Long> ministry,
        Optional<OrganKind> kind,
        Optional<String> period,
        Optional<String> occurrence,
        Optional<List<Long>> sources,
        Optional<Long> organ,
        Optional<String> organName,
        Optional<Long> waitingFor,
        Optional<LocalDate> waitingBefore,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<LocalDate> asOf,
        boolean asThenKnown) {

    static final String NATIONAL = "NATIONAL";
    static final String NONE = "NONE";
    static final String NO_MINISTRY = "0";
    static final String THEN = "then";

    static ListFilter of(Form form, Backgrounds backgrounds, NameSql names, LocalDate today) {
        Optional<Long> organ = form.typed("organ").flatMap(Digits::parse);
        return new ListFilter(
                form.choice("standing", text("duty.list.standing"), Standing.class),
                chosen(form, "province", code -> code.equals(NATIONAL) || names.isTerritory(code, "PROVINCE")),
                chosen(form, "county", code -> code.equals(NONE) || names.isTerritory(code, "COUNTY")),
                form.number("agency", text("duty.list.agency")),
                form.number("agencies", text("duty.list.agencies")),
                form.number("ministry", text("duty.list.ministry")),
                form.choice("kind", text("duty.list.kind"), OrganKind.class),
                chosen(form, "period", code -> Periods.knows(Digits.latin(code)))
                        .map(Digits::latin),
                chosen(form, "occurrence", ListFilter::isOccurrence).map(Digits::latin),
                sources(form, backgrounds),
                organ,
                form.typed("organ").filter(typed -> organ.isEmpty()).map(ListFilter::pattern),
                form.number("waiting-for", text("duty.list.waiting-for")),
                form.date("waiting-before", text("duty.list.waiting-before")).map(PersianDate::date),
                form.date("due-from", text("duty.list.due-from")).map(PersianDate::date),
                form.date("due-to", text("duty.list.due-to")).map(PersianDate::date),
                asOf(form, today),
                chosen(form, "known", THEN::equals).isPresent());
    }

    /** What was chosen; an error for what is none of the choices. */
    private static Optional<String> chosen(Form form, String name, Predicate<String> isChoice) {
        Optional<String> chosen = form.typed(name).filter(isChoice);
        if (chosen.isEmpty() && form.has(name)) {
            form.error(name, text("kit.form.choice", text("duty.list." + name)));
        }
        return chosen;
    }

    private static boolean isOccurrence(String code) {
        return code.equals(Periods.AFTER_EVENTS) || Periods.knows(Digits.latin(code));
    }

    /** Whether what was recorded later is left out. */
    boolean thenKnown() {
        return asOf.isPresent() && asThenKnown;
    }

    /** A day yet to come is refused: how duties will stand then nobody knows. */
    private static Optional<LocalDate> asOf(Form form, LocalDate today) {
        Optional<LocalDate> day = form.date("as-of", text("duty.list.as-of")).map(PersianDate::date);
        if (day.filter(today::isBefore).isPresent()) {
            form.error(
                    "as-of", text("duty.list.as-of.ahead", PersianDate.of(today).format()));
        }
        return day.filter(each -> each.isBefore(today));
    }

    /** What was chosen and what was searched for narrow together. */
    private static Optional<List<Long>> sources(Form form, Backgrounds backgrounds) {
        List<List<Long>> asked = new ArrayList<>();
        List<String> typed =
                form.values("source").stream().filter(each -> !each.isBlank()).toList();
        List<Long> chosen =
                typed.stream().flatMap(each -> Digits.parse(each).stream()).toList();
        if (chosen.size() < typed.size()) {
            form.error("source", text("kit.form.number", text("duty.list.source")));
        }
        if (!chosen.isEmpty()) {
            asked.add(chosen);
        }
        form.typed("circular").map(backgrounds::sourcesOf).ifPresent(asked::add);
        form.typed("q").map(backgrounds::sourcesSaying).ifPresent(asked::add);
        return asked.stream()
                .reduce((one, other) -> one.stream().filter(other::contains).toList());
    }

    private static String pattern(String typed) {
        return "%" + PersianText.normalise(typed).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    /** The moment before which answers came to whom they wait for. */
    Optional<OffsetDateTime> cameBefore() {
        return waitingBefore.map(day -> day.atStartOfDay(Tehran.ZONE).toOffsetDateTime());
    }

    LocalDate dueFrom() {
        return from.orElse(LocalDate.of(1, 1, 1));
    }

    /** The last day asked for; what has no deadline is left out as soon as either end was given. */
    LocalDate dueTo() {
        return to.orElse(from.isPresent() ? Due.NEVER.minusDays(1) : Due.NEVER);
    }

    /** The states in which a duty can stand so: what the indexes know. */
    Set<DutyState> states() {
        return standing.<Set<DutyState>>map(each -> switch (each) {
                    case OVERDUE -> EnumSet.of(DutyState.OPEN, DutyState.RETURNED);
                    case NOT_YET_DUE -> EnumSet.of(DutyState.OPEN);
                    case WAITING -> EnumSet.of(DutyState.SUBMITTED);
                    case MET, MET_LATE, RETURNED, BEFORE, EXEMPT, ENDED -> EnumSet.of(DutyState.valueOf(each.name()));
                })
                .orElseGet(() -> EnumSet.complementOf(EnumSet.of(DutyState.ENDED)));
    }

    /** Whether anything is narrowed. */
    boolean narrows() {
        return Stream.of(
                        standing,
                        province,
                        county,
                        agency,
                        agencies,
                        ministry,
                        kind,
                        period,
                        occurrence,
                        sources,
                        organ,
                        organName,
                        waitingFor,
                        waitingBefore,
                        from,
                        to,
                        asOf)
                .anyMatch(Optional::isPresent);
    }
}
