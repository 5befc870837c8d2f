package ir.saman.duty.inbox;

import static ir.saman.kit.text.Texts.text;

import ir.saman.duty.card.Due;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** How far off a deadline is: over, by the end of this week (Friday), later or never. */
enum Span {
    OVERDUE,
    WEEK,
    AHEAD;

    String label() {
        return text("duty.inbox.span." + name());
    }

    /** The first day it holds. */
    LocalDate from(LocalDate today) {
        return switch (this) {
            case OVERDUE -> LocalDate.of(1, 1, 1);
            case WEEK -> today;
            case AHEAD -> weekEnd(today).plusDays(1);
        };
    }

    /** The last day it holds. */
    LocalDate to(LocalDate today) {
        return switch (this) {
            case OVERDUE -> today.minusDays(1);
            case WEEK -> weekEnd(today);
            case AHEAD -> Due.NEVER;
        };
    }

    static LocalDate weekEnd(LocalDate today) {
        return today.with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
    }
}
