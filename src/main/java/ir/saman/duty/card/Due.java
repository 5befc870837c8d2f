package ir.saman.duty.card;

import static ir.saman.kit.text.Texts.text;

import ir.saman.duty.Force;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.web.Chip;
import ir.saman.kit.web.Tone;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The last day of a duty as lists show it: how far off it is, and which day. Absent: it has no deadline. */
public record Due(Optional<LocalDate> on) {

    /** What stands in a sort key for a missing deadline, so that what has none comes last. */
    public static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private static final int SOON = 7;

    /** How far off it is on {@code today}: «۳۲ روز گذشته», «امروز», «۶ روز مانده», «بدون مهلت». */
    public Chip chip(LocalDate today) {
        return on.map(day -> chip(ChronoUnit.DAYS.between(today, day)))
                .orElseGet(() -> new Chip(text("duty.due.none"), Tone.PLAIN));
    }

    /** The same of a duty of that force: what is forbidden is so always, and never late. */
    public Chip chip(LocalDate today, Force force) {
        return force == Force.MUST_NOT ? new Chip(text("duty.due.forbidden"), Tone.PLAIN) : chip(today);
    }

    /** The day in figures, or nothing. */
    public String day() {
        return on.map(day -> PersianDate.of(day).format()).orElse("");
    }

    /** The day as it stands in a sort key. */
    public LocalDate key() {
        return on.orElse(NEVER);
    }

    private static Chip chip(long days) {
        if (days < 0) {
            return new Chip(text("duty.due.over", -days), Tone.LATE);
        }
        String words = days == 0 ? text("duty.due.today") : text("duty.due.left", days);
        return new Chip(words, days <= SOON ? Tone.SOON : Tone.CALM);
    }
}
