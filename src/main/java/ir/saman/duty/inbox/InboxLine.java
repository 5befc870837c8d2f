package ir.saman.duty.inbox;

import ir.saman.duty.DutyId;
import ir.saman.duty.card.Due;
import java.util.List;

/**
 * One thing that waits.
 *
 * @param item number of the duty, referral or request that waits
 * @param organ name of the duty's bearer
 * @param note what the referring colleague wrote, the reason of a request, the part asked for; else empty
 */
record InboxLine(
        Kind kind,
        long item,
        DutyId duty,
        String action,
        String organ,
        String period,
        Due due,
        boolean returned,
        String note) {

    /** Its place in the list. */
    List<String> key() {
        return List.of(due.key().toString(), Integer.toString(kind.ordinal()), Long.toString(item));
    }
}
