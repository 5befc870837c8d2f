package ir.saman.duty.referral;

import ir.saman.duty.DutyId;
import java.util.List;

/**
 * Refer these duties to a colleague.
 *
 * @param to the colleague's account
 * @param note what they are asked (هامش)
 */
record Refer(List<DutyId> duties, long to, String note) {
    Refer {
        duties = List.copyOf(duties);
        if (duties.isEmpty() || note.isBlank()) {
            throw new IllegalArgumentException("a referral needs a duty and a note");
        }
    }
}
