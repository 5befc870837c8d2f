package ir.saman.duty;

import ir.saman.kit.calendar.HalfYear;
import ir.saman.kit.calendar.PersianMonth;
import ir.saman.kit.calendar.Quarter;
import java.time.LocalDate;

/** How often something recurs: periods of the Persian calendar. */
public enum Rhythm {
    MONTH {
        @Override
        Occurrence around(LocalDate day) {
            PersianMonth month = PersianMonth.of(day);
            return new Occurrence(
                    month.code(),
                    month.title(),
                    month.first().date(),
                    month.last().date());
        }
    },
    QUARTER {
        @Override
        Occurrence around(LocalDate day) {
            Quarter quarter = Quarter.of(day);
            return new Occurrence(quarter.code(), quarter.name(), quarter.first(), quarter.last());
        }
    },
    HALF {
        @Override
        Occurrence around(LocalDate day) {
            HalfYear half = HalfYear.of(day);
            return new Occurrence(half.code(), half.name(), half.first(), half.last());
        }
    },
    YEAR {
        @Override
        Occurrence around(LocalDate day) {
            Quarter quarter = Quarter.of(day);
            LocalDate first = new Quarter(quarter.year(), 1).first();
            LocalDate last = new Quarter(quarter.year(), 4).last();
            String year = String.valueOf(quarter.year());
            return new Occurrence(year, ir.saman.kit.text.Digits.persian(year), first, last);
        }
    };

    /** The period {@code day} lies in. */
    abstract Occurrence around(LocalDate day);
}
