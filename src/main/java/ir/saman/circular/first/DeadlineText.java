package ir.saman.circular.first;

import ir.saman.circular.CircularText.RhythmBy;
import ir.saman.duty.DeadlineRule;
import ir.saman.duty.DeadlineRule.ByDate;
import ir.saman.duty.DeadlineRule.EveryPeriod;
import ir.saman.duty.DeadlineRule.Standing;
import ir.saman.duty.DeadlineRule.Trigger;
import ir.saman.duty.DeadlineRule.Unit;
import ir.saman.duty.DeadlineRule.Within;
import ir.saman.duty.Rhythm;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A deadline rule as a circular's file has it: exactly one of {@code by}, {@code within}, {@code every}, {@code standing}. */
record DeadlineText(
        @Nullable String by,
        @Nullable Integer within,
        @Nullable Unit unit,
        @Nullable String after,
        @Nullable String of,
        @Nullable String label,
        @Nullable Rhythm every,
        @Nullable Integer grace,
        @Nullable RhythmBy everyBy,
        @Nullable String graceBy,
        @Nullable Boolean standing) {

    DeadlineText {
        long kinds =
                Stream.of(by, within, every, standing).filter(Objects::nonNull).count();
        if (kinds != 1) {
            throw new IllegalArgumentException("a deadline is one of by, within, every, standing");
        }
    }

    DeadlineRule rule() {
        if (by != null) {
            return new ByDate(CircularFile.day(by));
        }
        if (within != null) {
            return new Within(within, Objects.requireNonNull(unit), trigger());
        }
        return every != null ? new EveryPeriod(every, Objects.requireNonNullElse(grace, 0)) : new Standing();
    }

    RhythmBy rhythmBy() {
        return Objects.requireNonNullElse(everyBy, RhythmBy.CLAUSE);
    }

    private Trigger trigger() {
        return switch (Objects.requireNonNull(after)) {
            case "LETTER_DATE" -> new Trigger.LetterDate();
            case "RECEIPT" -> new Trigger.Receipt();
            case "DATE" ->
                new Trigger.Event(Objects.requireNonNull(label), CircularFile.day(Objects.requireNonNull(of)));
            default -> throw new IllegalArgumentException("unknown trigger " + after);
        };
    }
}
