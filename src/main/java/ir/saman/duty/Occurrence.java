package ir.saman.duty;

import ir.saman.duty.DeadlineRule.ByDate;
import ir.saman.duty.DeadlineRule.EveryPeriod;
import ir.saman.duty.DeadlineRule.EveryYears;
import ir.saman.duty.DeadlineRule.Once;
import ir.saman.duty.DeadlineRule.Standing;
import ir.saman.duty.DeadlineRule.Within;
import ir.saman.kit.calendar.PersianDate;
import java.time.LocalDate;
import java.util.Optional;

/** One period a recurring duty is asked for: its code ({@code 1405-Q3}), its Persian name, its first and last day. */
record Occurrence(String code, String name, LocalDate from, Optional<LocalDate> to) {

    Occurrence(String code, String name, LocalDate from, LocalDate to) {
        this(code, name, from, Optional.of(to));
    }

    /** The period of {@code rule} that {@code day} lies in; absent for what has no periods. */
    static Optional<Occurrence> around(DeadlineRule rule, LocalDate day) {
        return switch (rule) {
            case EveryPeriod every -> Optional.of(every.rhythm().around(day));
            case EveryYears every -> Optional.of(YearsPeriod.around(every, day));
            case ByDate _, Within _, Standing _, Once _ -> Optional.empty();
        };
    }

    /** The period of {@code rule} that begins on {@code from}; what is asked once, for what has no periods. */
    static Occurrence beginning(DeadlineRule rule, LocalDate from) {
        return around(rule, from.plusDays(1)).orElseGet(() -> once(from));
    }

    /** The period of {@code rule} after this one. */
    Occurrence next(DeadlineRule rule) {
        return around(rule, to.orElseThrow().plusDays(1)).orElseThrow();
    }

    /** The period as many after the first as this one, where years are counted from another day. */
    Occurrence counted(EveryYears before, EveryYears now) {
        int ahead = PersianDate.of(to.orElseThrow()).year()
                - PersianDate.of(before.first()).year();
        return around(now, PersianDate.of(now.first()).plusYears(ahead).date()).orElseThrow();
    }

    static Occurrence once(LocalDate from) {
        return new Occurrence(Periods.ONCE, "", from, Optional.empty());
    }
}
