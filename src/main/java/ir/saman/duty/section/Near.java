package ir.saman.duty.section;

import static ir.saman.kit.text.Texts.text;

import ir.saman.duty.DutyId;
import ir.saman.duty.Periods;
import ir.saman.duty.card.Due;

/** An open duty in short. */
record Near(DutyId duty, String action, String period, Due due) {

    String title() {
        String name = Periods.name(period);
        return name.isEmpty() ? action : text("duty.inbox.title", action, name);
    }
}
