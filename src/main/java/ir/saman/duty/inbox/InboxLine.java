package ir.saman.duty.inbox;

import ir.saman.duty.DutyId;
import ir.saman.duty.DutyState;
import ir.saman.duty.Force;
import ir.saman.duty.card.Due;
import java.util.List;

/**
 * One thing that waits.
 *
 * @param item number of the duty, referral or request that waits
 * @param organ name of the duty's bearer
 * @param returned whether its answer came back
 * @param note what the referring colleague wrote, the reason of a request or a return, the part asked for; else empty
 * @param heldBy the colleagues it is referred to and who have not replied yet
 */
record InboxLine(
        Kind kind,
        long item,
        DutyId duty,
        String action,
        String organ,
        String period,
        Due due,
        DutyState state,
        Force force,
        boolean returned,
        String note,
        List<String> heldBy) {

    /** Its place in the list. */
    List<String> key() {
        return List.of(due.key().toString(), Integer.toString(kind.ordinal()), Long.toString(item));
    }
}
