package ir.saman.circular.first;

import static ir.saman.circular.first.FileClause.orEmpty;

import ir.saman.circular.CircularText.RhythmBy;
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
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A deadline rule as a circular's file has it: exactly one of {@code by}, {@code within}, {@code every}, {@code once}, {@code
 * standing}.
 *
 * @param every a rhythm, or {@code {years: n}} with the end of the first period in {@code first}
 * @param words how the clause says when, though it names no day
 */
record DeadlineText(
        @Nullable String by,
        @Nullable Integer within,
        @Nullable Unit unit,
        @Nullable String after,
        @Nullable String of,
        @Nullable String label,
        @Nullable JsonNode every,
        @Nullable String first,
        @Nullable Integer grace,
        @Nullable RhythmBy everyBy,
        @Nullable String graceBy,
        @Nullable Boolean once,
        @Nullable String words,
        @Nullable Boolean standing) {

    DeadlineText {
        long kinds = Stream.of(by, within, every, once, standing)
                .filter(Objects::nonNull)
                .count();
        if (kinds != 1) {
            throw new IllegalArgumentException("a deadline is one of by, within, every, once, standing");
        }
    }

    DeadlineRule rule() {
        if (by != null) {
            return new ByDate(CircularFile.day(by));
        }
        if (within != null) {
            return new Within(within, Objects.requireNonNull(unit), trigger());
        }
        if (every != null) {
            return every(every);
        }
        return once != null ? new Once(orEmpty(words)) : new Standing();
    }

    RhythmBy rhythmBy() {
        return Objects.requireNonNullElse(everyBy, RhythmBy.CLAUSE);
    }

    private DeadlineRule every(JsonNode every) {
        return every.isString()
                ? new EveryPeriod(Rhythm.valueOf(every.asString()), Objects.requireNonNullElse(grace, 0))
                : new EveryYears(every.get("years").asInt(), CircularFile.day(Objects.requireNonNull(first)));
    }

    private Trigger trigger() {
        return switch (Objects.requireNonNull(after)) {
            case "LETTER_DATE" -> new Trigger.LetterDate();
            case "RECEIPT" -> new Trigger.Receipt();
            case "EVENT" -> new Trigger.Occurrence(Objects.requireNonNull(label));
            case "DATE" ->
                new Trigger.Event(Objects.requireNonNull(label), CircularFile.day(Objects.requireNonNull(of)));
            default -> throw new IllegalArgumentException("unknown trigger " + after);
        };
    }
}
