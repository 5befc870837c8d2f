package ir.saman.duty;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.calendar.PersianDate;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The period of what an event laid: its code is the day of the event and its key, {@code @2026-09-01:117}. */
record EventPeriod(LocalDate on, String key) {

    private static final Pattern CODE =
            Pattern.compile("@((?:19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}):(?=.*\\S)(.{1,100})");

    EventPeriod {
        if (key.isBlank() || key.length() > 100) {
            throw new IllegalArgumentException("an event has a key of at most 100 characters");
        }
    }

    /** Empty for what is no such code, as it may stand in an address. */
    static Optional<EventPeriod> ofCode(String code) {
        Matcher parts = CODE.matcher(code);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new EventPeriod(LocalDate.parse(parts.group(1)), parts.group(2)));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    Occurrence occurrence() {
        return new Occurrence("@" + on + ":" + key, name(), on, Optional.empty());
    }

    /** The Persian name. */
    String name() {
        return text("duty.period.event", PersianDate.of(on).format());
    }
}
