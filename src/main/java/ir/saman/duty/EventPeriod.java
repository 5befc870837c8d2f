package ir.saman.duty;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.calendar.PersianDate;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The period of what an event laid: its code is the day of the event and its key, {@code @2026-09-01:117}. */
record EventPeriod(LocalDate on, String key) {

    private static final Pattern CODE = Pattern.compile("@(\\d{4}-\\d{2}-\\d{2}):(.+)");

    EventPeriod {
        if (key.isBlank() || key.length() > 100) {
            throw new IllegalArgumentException("an event has a key of at most 100 characters");
        }
    }

    static Optional<EventPeriod> ofCode(String code) {
        Matcher parts = CODE.matcher(code);
        return parts.matches()
                ? Optional.of(new EventPeriod(LocalDate.parse(parts.group(1)), parts.group(2)))
                : Optional.empty();
    }

    Occurrence occurrence() {
        return new Occurrence("@" + on + ":" + key, name(), on, Optional.empty());
    }

    /** The Persian name. */
    String name() {
        return text("duty.period.event", PersianDate.of(on).format());
    }
}
