package ir.saman.kit.calendar;

import ir.saman.kit.text.Digits;
import ir.saman.kit.text.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** The one time zone people read and deadlines end in. */
public final class Tehran {

    public static final ZoneId ZONE = ZoneId.of("Asia/Tehran");

    private Tehran() {}

    /** Which day it is in Tehran, whatever zone the clock was made with. */
    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /** Day and minute in Tehran, in Persian digits. */
    public static String moment(Instant instant) {
        ZonedDateTime there = instant.atZone(ZONE);
        return Texts.text(
                "kit.moment",
                PersianDate.of(there.toLocalDate()).format(),
                Digits.persian("%02d:%02d".formatted(there.getHour(), there.getMinute())));
    }
}
