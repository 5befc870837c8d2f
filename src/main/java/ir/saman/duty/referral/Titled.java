package ir.saman.duty.referral;

import static ir.saman.kit.text.Texts.text;

import ir.saman.duty.DutyId;
import ir.saman.duty.Periods;

/** A duty named in words, to be referred. */
record Titled(DutyId id, String action, String period, String organ) {

    String title() {
        String name = Periods.name(period);
        return name.isEmpty() ? action : text("duty.inbox.title", action, name);
    }

    String href() {
        return "/desk/duties/" + id.value();
    }
}
