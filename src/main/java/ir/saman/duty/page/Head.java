package ir.saman.duty.page;

import static ir.saman.kit.text.Texts.text;

import ir.saman.duty.DutyState;
import ir.saman.duty.Periods;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A duty at the head of its page.
 *
 * @param kind code of the kind of evidence asked
 * @param evidence its name
 * @param answered number of the answer, if any was begun
 * @param decidedVersion number of the version it was closed on
 * @param passedFrom number of the closed organ's duty that went on here
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
        @Nullable Long passedFrom) {

    String title() {
        String name = Periods.name(period);
        return name.isEmpty() ? action : text("duty.inbox.title", action, name);
    }
}
