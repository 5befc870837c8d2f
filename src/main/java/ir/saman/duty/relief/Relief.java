package ir.saman.duty.relief;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.OrganId;
import ir.saman.duty.DutyId;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.calendar.Tehran;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A request for more time, or to be left out.
 *
 * @param until the day asked for, only for an extension
 * @param decidedFor the organ that decides: the issuer, or for its own duties the one above it
 * @param decider its name
 * @param outcome absent while undecided
 */
record Relief(
        long id,
        DutyId duty,
        Kind kind,
        Optional<LocalDate> until,
        String reason,
        Asker asker,
        Instant askedAt,
        OrganId decidedFor,
        String decider,
        Optional<Outcome> outcome) {

    /** What is asked. */
    enum Kind {
        EXTENSION,
        NOT_APPLICABLE;

        String label() {
            return text("duty.relief.kind." + name());
        }
    }

    /** Whose request it is. */
    record Asker(long account, String name) {}

    /** How it was decided, by whom, when, why. */
    record Outcome(boolean granted, String answer, String by, Instant at) {

        String words() {
            return text(granted ? "duty.relief.was.granted" : "duty.relief.was.refused", by, Tehran.moment(at), answer);
        }
    }

    /** What is asked, in words. */
    String title() {
        return until.map(day -> text("duty.relief.until", PersianDate.of(day).format()))
                .orElse(kind.label());
    }

    /** How it was decided, or who is to decide. */
    String course() {
        return outcome.map(Outcome::words).orElseGet(() -> text("duty.relief.waits", decider));
    }

    /** Who asked, when. */
    String asked() {
        return text("duty.relief.asked", asker.name(), Tehran.moment(askedAt));
    }
}
