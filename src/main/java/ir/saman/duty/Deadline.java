package ir.saman.duty;

import static ir.saman.kit.text.Texts.text;

import ir.saman.duty.DeadlineRule.ByDate;
import ir.saman.duty.DeadlineRule.EveryPeriod;
import ir.saman.duty.DeadlineRule.Standing;
import ir.saman.duty.DeadlineRule.Trigger;
import ir.saman.duty.DeadlineRule.Unit;
import ir.saman.duty.DeadlineRule.Within;
import ir.saman.kit.calendar.PersianDate;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * A deadline worked out, with its derivation in words («دو ماه از ۱۴۰۳/۱۰/۲۶ ← ۱۴۰۳/۱۲/۲۶»). Here, and only here, a
 * deadline is computed.
 *
 * @param on the last day; absent for what stands always
 * @param from the day it was counted from
 */
public record Deadline(Optional<LocalDate> on, LocalDate from, String derivation) {

    /**
     * What a deadline depends on beside its rule.
     *
     * @param letter date of the letter
     * @param receipt the day the bearer received it
     * @param occurrence the period asked for
     * @param workingDays adds working days to a day, by the calendar of the bearer's territory
     */
    record Facts(
            LocalDate letter,
            LocalDate receipt,
            Occurrence occurrence,
            BiFunction<LocalDate, Integer, LocalDate> workingDays) {}

    /**
     * The deadline as its rule alone gives it, before anyone bears it: of the period {@code day} lies in. Absent where it
     * depends on the bearer (receipt, working days of a province) or where there is none.
     *
     * @param letter date of the letter
     */
    public static Optional<Deadline> forAll(DeadlineRule rule, LocalDate letter, LocalDate day) {
        return switch (rule) {
            case Standing _ -> Optional.empty();
            case Within(int _, Unit unit, Trigger after)
            when unit == Unit.WORKING_DAYS || after instanceof Trigger.Receipt -> Optional.empty();
            case EveryPeriod every -> Optional.of(every(every, every.rhythm().around(day)));
            case Within within -> Optional.of(of(within, forAnyone(letter)));
            case ByDate by -> Optional.of(of(by, forAnyone(letter)));
        };
    }

    private static Facts forAnyone(LocalDate letter) {
        return new Facts(letter, letter, Occurrence.once(letter), (from, days) -> from.plusDays(days));
    }

    /** The same deadline after an extension was granted. */
    Deadline extendedTo(LocalDate until) {
        return new Deadline(Optional.of(until), from, text("duty.derive.extended", derivation, show(until)));
    }

    /** The same day, of a source that only advises: said, but never missed. */
    Deadline advised() {
        return new Deadline(Optional.empty(), from, text("duty.derive.advised", derivation));
    }

    static Deadline of(DeadlineRule rule, Facts facts) {
        return switch (rule) {
            case ByDate by -> new Deadline(Optional.of(by.on()), facts.letter(), text("duty.derive.by", show(by.on())));
            case Within within -> within(within, facts);
            case EveryPeriod every -> every(every, facts.occurrence());
            case Standing _ -> new Deadline(Optional.empty(), facts.receipt(), text("duty.derive.standing"));
        };
    }

    private static Deadline within(Within within, Facts facts) {
        LocalDate from = switch (within.after()) {
            case Trigger.LetterDate _ -> facts.letter();
            case Trigger.Receipt _ -> facts.receipt();
            case Trigger.Event event -> event.on();
        };
        String trigger = switch (within.after()) {
            case Trigger.LetterDate _ -> text("duty.derive.letter", show(from));
            case Trigger.Receipt _ -> text("duty.derive.receipt", show(from));
            case Trigger.Event event -> text("duty.derive.event", event.name(), show(from));
        };
        LocalDate on = after(from, within, facts);
        String length = text("duty.derive.unit." + within.unit(), within.amount());
        return new Deadline(Optional.of(on), from, text("duty.derive.within", length, trigger, show(on)));
    }

    private static LocalDate after(LocalDate from, Within within, Facts facts) {
        PersianDate start = PersianDate.of(from);
        return switch (within.unit()) {
            case DAYS -> from.plusDays(within.amount());
            case WORKING_DAYS -> facts.workingDays().apply(from, within.amount());
            case WEEKS -> from.plusWeeks(within.amount());
            case MONTHS -> start.plusMonths(within.amount()).date();
            case YEARS -> start.plusYears(within.amount()).date();
        };
    }

    private static Deadline every(EveryPeriod every, Occurrence occurrence) {
        LocalDate end = occurrence.to().orElseThrow();
        LocalDate on = end.plusDays(every.grace());
        String derivation = every.grace() == 0
                ? text("duty.derive.every", occurrence.name(), show(end))
                : text("duty.derive.every.grace", occurrence.name(), show(end), every.grace(), show(on));
        return new Deadline(Optional.of(on), end, derivation);
    }

    private static String show(LocalDate day) {
        return PersianDate.of(day).format();
    }
}
