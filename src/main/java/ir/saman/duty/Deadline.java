package ir.saman.duty;

import static ir.saman.kit.text.Texts.text;

import ir.saman.duty.DeadlineRule.ByDate;
import ir.saman.duty.DeadlineRule.EveryPeriod;
import ir.saman.duty.DeadlineRule.EveryYears;
import ir.saman.duty.DeadlineRule.Once;
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
     * @param receipt the day the bearer received it, or the day of the event that laid it
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
            case Standing _, Once _ -> Optional.empty();
            case Within(int _, Unit unit, Trigger after)
            when unit == Unit.WORKING_DAYS || ofTheBearer(after) -> Optional.empty();
            case EveryPeriod _, EveryYears _, Within _, ByDate _ -> Optional.of(of(rule, forAnyone(rule, letter, day)));
        };
    }

    private static boolean ofTheBearer(Trigger after) {
        return switch (after) {
            case Trigger.Receipt _, Trigger.Occurrence _ -> true;
            case Trigger.LetterDate _, Trigger.Event _ -> false;
        };
    }

    private static Facts forAnyone(DeadlineRule rule, LocalDate letter, LocalDate day) {
        Occurrence period = Occurrence.around(rule, day).orElseGet(() -> Occurrence.once(letter));
        return new Facts(letter, letter, period, (from, days) -> from.plusDays(days));
    }

    /** The same deadline after an extension was granted. */
    Deadline extendedTo(LocalDate until) {
        return new Deadline(Optional.of(until), from, text("duty.derive.extended", derivation, show(until)));
    }

    /** The same of a source that only advises or forbids: a day is said, but cannot be missed. */
    Deadline of(Force force) {
        return switch (force) {
            case MUST -> this;
            case SHOULD -> new Deadline(Optional.empty(), from, text("duty.derive.advised", derivation));
            case MUST_NOT -> new Deadline(Optional.empty(), from, text("duty.derive.forbidden"));
        };
    }

    static Deadline of(DeadlineRule rule, Facts facts) {
        return switch (rule) {
            case ByDate by -> new Deadline(Optional.of(by.on()), facts.letter(), text("duty.derive.by", show(by.on())));
            case Within within -> within(within, facts);
            case EveryPeriod every -> every(every.grace(), facts.occurrence());
            case EveryYears _ -> every(0, facts.occurrence());
            case Standing _ -> new Deadline(Optional.empty(), facts.receipt(), text("duty.derive.standing"));
            case Once once -> new Deadline(Optional.empty(), facts.receipt(), once(once));
        };
    }

    private static Deadline within(Within within, Facts facts) {
        LocalDate from = switch (within.after()) {
            case Trigger.LetterDate _ -> facts.letter();
            case Trigger.Receipt _ -> facts.receipt();
            case Trigger.Event event -> event.on();
            case Trigger.Occurrence _ -> facts.receipt();
        };
        String trigger = switch (within.after()) {
            case Trigger.LetterDate _ -> text("duty.derive.letter", show(from));
            case Trigger.Receipt _ -> text("duty.derive.receipt", show(from));
            case Trigger.Event event -> text("duty.derive.event", event.name(), show(from));
            case Trigger.Occurrence event -> text("duty.derive.event", event.name(), show(from));
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

    private static String once(Once once) {
        return once.words().isEmpty() ? text("duty.derive.once") : text("duty.derive.once.words", once.words());
    }

    private static Deadline every(int grace, Occurrence occurrence) {
        LocalDate end = occurrence.to().orElseThrow();
        LocalDate on = end.plusDays(grace);
        String derivation = grace == 0
                ? text("duty.derive.every", occurrence.name(), show(end))
                : text("duty.derive.every.grace", occurrence.name(), show(end), grace, show(on));
        return new Deadline(Optional.of(on), end, derivation);
    }

    private static String show(LocalDate day) {
        return PersianDate.of(day).format();
    }
}
