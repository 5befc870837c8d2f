package ir.saman.duty.page;

import static ir.saman.kit.text.Texts.text;

import ir.saman.duty.DutyState;
import ir.saman.duty.Force;
import ir.saman.duty.Periods;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A duty at the head of its page.
 *
 * @param kind code of the kind of evidence asked
 * @param evidence its name
 * @param answered number of the answer, if any was begun
 * @param decidedVersion number of the version it was closed on
 * @param passedFrom number of the duty that went on here: a closed organ's, or the bearer's own under an earlier source
 * @param passedTo number of the duty this one goes on in
 * @param personId number of the person who bears it as the holder of a post
 * @param arose Persian name of the event that laid it
 */
record Head(
        long id,
        String action,
        long organId,
        String organ,
        String period,
        DutyState state,
        @Nullable LocalDate dueOn,
        String issuer,
        @Nullable String programme,
        String kind,
        String evidence,
        @Nullable Long answered,
        @Nullable Long decidedVersion,
        @Nullable Long passedFrom,
        Force force,
        @Nullable Boolean sameBearer,
        @Nullable Long passedTo,
        @Nullable String arose,
        @Nullable Long personId) {

    /** Who bears it himself, by number. */
    Optional<Long> person() {
        return Optional.ofNullable(personId);
    }

    String title() {
        String name = Periods.name(period);
        return name.isEmpty() ? action : text("duty.inbox.title", action, name);
    }

    /** The event that laid it, in words, with its day. */
    Optional<String> event() {
        return Optional.ofNullable(arose).map(name -> text("duty.page.arose.on", name, Periods.name(period)));
    }

    /** What the duty it went on from is called: another organ's, or the same organ's under an earlier source. */
    String passedWords() {
        return text(Boolean.TRUE.equals(sameBearer) ? "duty.page.moved-from" : "duty.page.passed-from");
    }
}
