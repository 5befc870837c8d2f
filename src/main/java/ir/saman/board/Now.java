package ir.saman.board;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.text.Digits;
import java.time.Clock;
import java.time.ZonedDateTime;

/** The moment a board was read. */
public final class Now {

    private Now() {}

    /** Weekday, day, month, year and minute in Tehran, in words. */
    public static String words(Clock clock) {
        ZonedDateTime now = clock.instant().atZone(Tehran.ZONE);
        return text(
                "board.moment",
                PersianDate.of(now.toLocalDate()).words(),
                Digits.persian("%02d:%02d".formatted(now.getHour(), now.getMinute())));
    }
}
