package ir.saman.duty;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import ir.saman.kit.calendar.PersianDate;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How a deadline is worked out (ضابطه مهلت). The rule is kept, never only its result: the derivation can be printed and
 * worked out again as of any day. The arithmetic is {@link Deadline}'s.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "rule")
public sealed interface DeadlineRule {

    /**
     * The same under a letter that bears another day than was read: periods of years whose first was counted from the letter
     * are counted from it again. All else says itself what it counts from.
     */
    default DeadlineRule dated(LocalDate was, LocalDate now) {
        return switch (this) {
            case EveryYears(int years, LocalDate first)
            when first.equals(yearsAfter(was, years)) -> new EveryYears(years, yearsAfter(now, years));
            case EveryYears _, EveryPeriod _, ByDate _, Within _, Standing _, Once _ -> this;
        };
    }

    private static LocalDate yearsAfter(LocalDate day, int years) {
        return PersianDate.of(day).plusYears(years).date();
    }

    /** By a fixed day. */
    record ByDate(LocalDate on) implements DeadlineRule {}

    /** Within so many units after something happened. */
    record Within(int amount, Unit unit, Trigger after) implements DeadlineRule {
        public Within {
            if (amount < 1) {
                throw new IllegalArgumentException("a period has at least one unit");
            }
        }
    }

    /**
     * Each period anew.
     *
     * @param grace days after the period's end for gathering; the issuer's setting, never the clause's words
     */
    record EveryPeriod(Rhythm rhythm, int grace) implements DeadlineRule {
        public EveryPeriod {
            if (grace < 0) {
                throw new IllegalArgumentException("grace is not negative");
            }
        }
    }

    /**
     * Each period of so many Persian years anew; due on its last day.
     *
     * @param first the last day of the first period; the others are counted from it, so that a clipped day does not drift
     */
    record EveryYears(int years, LocalDate first) implements DeadlineRule {
        public EveryYears {
            if (years < 1) {
                throw new IllegalArgumentException("a period has at least one year");
            }
        }
    }

    /**
     * Always; no deadline and no periods. One accepted answer says that it is carried out, and settles it: there is no day on
     * which a further one would be missing. What is to be reported again and again is {@link EveryPeriod}.
     */
    record Standing() implements DeadlineRule {}

    /**
     * Once; no deadline. Met like what stands always by one accepted answer, but said as what it is: a single thing to be done.
     *
     * @param words how the clause says when, such as «در اسرع وقت»; empty where it says nothing
     */
    record Once(String words) implements DeadlineRule {
        public Once {
            words = Optional.ofNullable(words).orElse("");
        }
    }

    /** What a period is counted in; working days know weekend and holidays. */
    enum Unit {
        DAYS,
        WORKING_DAYS,
        WEEKS,
        MONTHS,
        YEARS
    }

    /** What a period is counted from. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "trigger")
    sealed interface Trigger {
        /** The date of the letter. */
        record LetterDate() implements Trigger {}

        /** The day the bearer received it: in Saman, the day the duty was laid on him. */
        record Receipt() implements Trigger {}

        /** Another event on a known day, with its Persian name. */
        record Event(String name, LocalDate on) implements Trigger {}

        /** An event that may happen any number of times, each laying its own duty; its Persian name. */
        record Occurrence(String name) implements Trigger {}
    }
}
