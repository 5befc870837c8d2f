package ir.saman.board;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.text.Digits;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;

/** The moment a board was read. */
public final class Now {

    private Now() {}

    /** As of when a board is, in words: this moment, or a past day, as it is known today or as it was then known. */
    public static String words(Optional<LocalDate> asOf, boolean asThenKnown, Clock clock) {
        return asOf.map(day -> text(
                        asThenKnown ? "board.moment.known" : "board.moment.as-of",
                        PersianDate.of(day).words()))
                .orElseGet(() -> text("board.moment.now", words(clock)));
    }

    /** Weekday, day, month, year and minute in Tehran, in words. */
    public static String words(Clock clock) {
        ZonedDateTime now = clock.instant().atZone(Tehran.ZONE);
        return text(
                "board.moment",
                PersianDate.of(now.toLocalDate()).words(),
                Digits.persian("%02d:%02d".formatted(now.getHour(), now.getMinute())));
    }
}
