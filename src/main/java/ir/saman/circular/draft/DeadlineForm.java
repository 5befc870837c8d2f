package ir.saman.circular.draft;

import static ir.saman.kit.text.Texts.text;

import ir.saman.duty.DeadlineRule;
import ir.saman.duty.DeadlineRule.ByDate;
import ir.saman.duty.DeadlineRule.EveryPeriod;
import ir.saman.duty.DeadlineRule.EveryYears;
import ir.saman.duty.DeadlineRule.Once;
import ir.saman.duty.DeadlineRule.Standing;
import ir.saman.duty.DeadlineRule.Trigger;
import ir.saman.duty.DeadlineRule.Unit;
import ir.saman.duty.DeadlineRule.Within;
import ir.saman.duty.Rhythm;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.text.Digits;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Option;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A deadline rule as fields of a form: which one, and only what that one needs is read. */
final class DeadlineForm {

    static final String RULE = "deadline";
    static final List<Option> RULES = Typed.ours("deadline", "BY", "WITHIN", "EVERY", "YEARS", "ONCE", "STANDING");
    static final List<Option> UNITS = Typed.ours("unit", "DAYS", "WORKING_DAYS", "WEEKS", "MONTHS", "YEARS");
    static final List<Option> AFTER = Typed.ours("after", "LETTER", "RECEIPT", "DATE", "EVENT");
    static final List<Option> RHYTHMS = Typed.options("circular.rhythm.", "MONTH", "QUARTER", "HALF", "YEAR");

    private static final int MOST = 1000;

    /** Beyond so many years a day would lie outside the calendar. */
    private static final int MOST_YEARS = 100;

    private DeadlineForm() {}

    static void fill(Form form, DeadlineRule rule) {
        switch (rule) {
            case ByDate by -> form.with(RULE, "BY").with("on", show(by.on()));
            case Within within -> {
                form.with(RULE, "WITHIN")
                        .with("amount", Digits.persian(within.amount()))
                        .with("amountUnit", within.unit());
                fill(form, within.after());
            }
            case EveryPeriod every ->
                form.with(RULE, "EVERY").with("rhythm", every.rhythm()).with("grace", Digits.persian(every.grace()));
            case EveryYears every ->
                form.with(RULE, "YEARS")
                        .with("years", Digits.persian(every.years()))
                        .with("first", show(every.first()));
            case Once once -> form.with(RULE, "ONCE").with("onceWords", once.words());
            case Standing _ -> form.with(RULE, "STANDING");
        }
    }

    private static void fill(Form form, Trigger trigger) {
        switch (trigger) {
            case Trigger.LetterDate _ -> form.with("after", "LETTER");
            case Trigger.Receipt _ -> form.with("after", "RECEIPT");
            case Trigger.Event event ->
                form.with("after", "DATE").with("event", event.name()).with("eventOn", show(event.on()));
            case Trigger.Occurrence event -> form.with("after", "EVENT").with("event", event.name());
        }
    }

    /** The rule; absent if something it needs is missing or wrong. */
    static Optional<DeadlineRule> read(Form form) {
        return switch (Typed.oneOf(form, RULE, RULES)) {
            case "BY" -> day(form, "on").map(ByDate::new);
            case "WITHIN" -> within(form);
            case "EVERY" -> every(form);
            case "YEARS" ->
                number(form, "years", 1, MOST_YEARS)
                        .flatMap(years -> day(form, "first").map(first -> new EveryYears(years, first)));
            case "ONCE" -> Optional.of(new Once(Typed.line(form, "onceWords")));
            case "STANDING" -> Optional.of(new Standing());
            default -> Optional.empty();
        };
    }

    private static Optional<DeadlineRule> within(Form form) {
        String unit = Typed.oneOf(form, "amountUnit", UNITS);
        Optional<Integer> amount = number(form, "amount", 1, unit.equals(Unit.YEARS.name()) ? MOST_YEARS : MOST);
        Optional<Trigger> after = after(form);
        return form.refused()
                ? Optional.empty()
                : amount.flatMap(each -> after.map(trigger -> new Within(each, Unit.valueOf(unit), trigger)));
    }

    private static Optional<Trigger> after(Form form) {
        return switch (Typed.oneOf(form, "after", AFTER)) {
            case "LETTER" -> Optional.of(new Trigger.LetterDate());
            case "RECEIPT" -> Optional.of(new Trigger.Receipt());
            case "DATE" -> {
                String name = Typed.needed(form, "event");
                yield day(form, "eventOn").map(on -> new Trigger.Event(name, on));
            }
            case "EVENT" -> Optional.of(new Trigger.Occurrence(Typed.needed(form, "event")));
            default -> Optional.empty();
        };
    }

    private static Optional<DeadlineRule> every(Form form) {
        String rhythm = Typed.oneOf(form, "rhythm", RHYTHMS);
        int grace = form.has("grace") ? number(form, "grace", 0, MOST).orElse(0) : 0;
        return form.refused() ? Optional.empty() : Optional.of(new EveryPeriod(Rhythm.valueOf(rhythm), grace));
    }

    private static Optional<Integer> number(Form form, String name, int least, int most) {
        Optional<Integer> number = form.number(name, Typed.label(name))
                .filter(each -> each >= least && each <= most)
                .map(Long::intValue);
        if (number.isEmpty()) {
            form.error(name, text("circular.draft.number", Typed.label(name), least, most));
        }
        return number;
    }

    private static Optional<LocalDate> day(Form form, String name) {
        Optional<LocalDate> day = Typed.day(form, name);
        if (!form.has(name)) {
            form.error(name, text("kit.form.missing", Typed.label(name)));
        }
        return day;
    }

    private static String show(LocalDate day) {
        return PersianDate.of(day).format();
    }
}
