package ir.saman.duty.page;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.web.Moment;
import ir.saman.kit.web.Tone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to the duty: who did it, as what, when.
 *
 * @param who the person, or empty for the system
 * @param organ the organ they acted for, or the addressee of a referral
 * @param day the day it is about: laid on, done on, extended to
 */
record Event(
        What what,
        Instant at,
        String who,
        String organ,
        String note,
        @Nullable LocalDate day) {

    /** What can happen. */
    enum What {
        LAID(Tone.PLAIN),
        SUBMITTED(Tone.CALM),
        /** A version after the one this duty was closed on. */
        SENT_FOR_ANOTHER(Tone.PLAIN),
        ACCEPTED(Tone.MET),
        RETURNED(Tone.SOON),
        ASKED_EXTENSION(Tone.CALM),
        ASKED_NOT_APPLICABLE(Tone.CALM),
        GRANTED(Tone.MET),
        REFUSED(Tone.LATE),
        REFERRED(Tone.PLAIN),
        REPLIED(Tone.PLAIN),
        COOPERATED(Tone.MET),
        /** More time, given by the issuer of itself. */
        EXTENDED(Tone.MET),
        /** What is forbidden was done. */
        BROKEN(Tone.LATE),
        /** The day of its letter had been misread. */
        REDATED(Tone.CALM),
        ENDED(Tone.PLAIN);

        private final Tone tone;

        What(Tone tone) {
            this.tone = tone;
        }
    }

    Moment moment() {
        String by = Stream.of(who, organ).filter(each -> !each.isEmpty()).collect(Collectors.joining(" · "));
        String notes =
                Stream.of(by, about(), note).filter(each -> !each.isEmpty()).collect(Collectors.joining(" — "));
        return new Moment(when(), text("duty.page.event." + what), notes, what.tone);
    }

    /** A duty is laid on a day, all else happens at a moment. */
    private String when() {
        return what == What.LAID && day != null ? PersianDate.of(day).format() : Tehran.moment(at);
    }

    private String about() {
        if (day == null) {
            return "";
        }
        String shown = PersianDate.of(day).format();
        return switch (what) {
            case SUBMITTED, SENT_FOR_ANOTHER -> text("duty.page.event.occurred", shown);
            case BROKEN, ENDED -> text("duty.page.event.on", shown);
            case REDATED -> text("duty.page.event.letter", shown);
            case ASKED_EXTENSION, GRANTED, REFUSED, EXTENDED -> text("duty.page.event.until", shown);
            case LAID, ACCEPTED, RETURNED, ASKED_NOT_APPLICABLE, REFERRED, REPLIED, COOPERATED -> "";
        };
    }
}
