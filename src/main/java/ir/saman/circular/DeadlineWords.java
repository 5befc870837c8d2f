package ir.saman.circular;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CircularText.Ask;
import ir.saman.circular.CircularText.RhythmBy;
import ir.saman.duty.Deadline;
import ir.saman.duty.DeadlineRule;
import ir.saman.duty.DeadlineRule.ByDate;
import ir.saman.duty.DeadlineRule.EveryPeriod;
import ir.saman.duty.DeadlineRule.EveryYears;
import ir.saman.duty.DeadlineRule.Once;
import ir.saman.duty.DeadlineRule.Standing;
import ir.saman.duty.DeadlineRule.Trigger;
import ir.saman.duty.DeadlineRule.Within;
import ir.saman.kit.calendar.PersianDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A deadline rule in plain words.
 *
 * @param derivation how the day follows from the rule, empty where nothing is worked out
 * @param settings what the clause does not say: set by the issuer
 */
record DeadlineWords(String rule, String derivation, List<String> settings) {

    /** @param said the words of its clause and of those above it */
    static DeadlineWords of(String said, Ask ask, LocalDate letterOn, LocalDate today) {
        String words = rule(ask.deadline());
        return new DeadlineWords(
                switch (ask.force()) {
                    case MUST -> words;
                    case SHOULD -> text("circular.deadline.advised", words);
                    case MUST_NOT -> text("circular.deadline.forbidden", words);
                },
                derivation(ask.deadline(), letterOn, today),
                settings(said, ask));
    }

    private static String rule(DeadlineRule rule) {
        return switch (rule) {
            case ByDate by -> text("circular.deadline.by", show(by.on()));
            case Within within ->
                text(
                        "circular.deadline.within",
                        text("duty.derive.unit." + within.unit(), within.amount()),
                        trigger(within.after()));
            case EveryPeriod every
            when every.grace() == 0 -> text("circular.deadline.every", text("circular.rhythm." + every.rhythm()));
            case EveryPeriod every ->
                text("circular.deadline.every.grace", text("circular.rhythm." + every.rhythm()), every.grace());
            case EveryYears every -> text("circular.deadline.every", text("circular.rhythm.years", every.years()));
            case Standing _ -> text("circular.deadline.standing");
            case Once once when once.words().isEmpty() -> text("circular.deadline.once");
            case Once once -> text("circular.deadline.once.words", once.words());
        };
    }

    private static String trigger(Trigger trigger) {
        return switch (trigger) {
            case Trigger.LetterDate _ -> text("circular.trigger.letter");
            case Trigger.Receipt _ -> text("circular.trigger.receipt");
            case Trigger.Event event -> event.name();
            case Trigger.Occurrence event -> event.name();
        };
    }

    /** A fixed day is its own derivation; of what recurs, the period of today is worked out. */
    private static String derivation(DeadlineRule rule, LocalDate letterOn, LocalDate today) {
        return switch (rule) {
            case ByDate _, Standing _, Once _ -> "";
            case Within _ -> derived(rule, letterOn, today);
            case EveryPeriod _, EveryYears _ -> text("circular.deadline.now", derived(rule, letterOn, today));
        };
    }

    private static String derived(DeadlineRule rule, LocalDate letterOn, LocalDate today) {
        return Deadline.forAll(rule, letterOn, today).map(Deadline::derivation).orElse("");
    }

    private static List<String> settings(String said, Ask ask) {
        List<String> set = new ArrayList<>();
        if (ask.deadline() instanceof EveryYears && ask.rhythmBy() == RhythmBy.ISSUER_SETTING) {
            set.add(text("circular.setting.rhythm"));
        }
        if (ask.deadline() instanceof EveryPeriod every) {
            if (ask.rhythmBy() == RhythmBy.ISSUER_SETTING) {
                set.add(text("circular.setting.rhythm"));
            }
            if (every.grace() > 0 && !TimeWords.mayGive(said, every.grace())) {
                set.add(text("circular.setting.grace"));
            }
        }
        return set;
    }

    private static String show(LocalDate day) {
        return PersianDate.of(day).format();
    }
}
